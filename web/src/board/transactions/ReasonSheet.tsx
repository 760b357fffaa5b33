import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Field } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './ReasonSheet.module.css';
import { storyMessages } from './story-messages.ts';

interface Props {
  open: boolean;
  onClose: () => void;
  onReason: (reason: string) => void;
}

/** Asks why somebody looks at a stall's money: one tap on a usual reason, or words of their own. */
export function ReasonSheet({ open, onClose, onReason }: Props) {
  const text = useText(storyMessages);
  const [reason, setReason] = useState('');
  const [wasPressed, setWasPressed] = useState(false);
  const isMissing = reason.trim() === '';
  return (
    <Sheet title={text.why} open={open} onClose={onClose} closeLabel={text.close}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setWasPressed(true);
          if (!isMissing) onReason(reason.trim());
        }}
      >
        <p class={styles.note}>{text.whyNote}</p>
        <div class={styles.usual}>
          {text.whys.map((usual) => (
            <Chip key={usual} selected={reason === usual} onClick={() => setReason(usual)}>
              {usual}
            </Chip>
          ))}
        </div>
        <Field
          label={text.whyOther}
          value={text.whys.includes(reason) ? '' : reason}
          onInput={setReason}
          error={wasPressed && isMissing ? text.whyMissing : null}
          input={{ autoComplete: 'off', maxLength: 200, enterKeyHint: 'go' }}
        />
        <Button type="submit" size="lg" block>
          {text.whyOpen}
        </Button>
      </form>
    </Sheet>
  );
}
