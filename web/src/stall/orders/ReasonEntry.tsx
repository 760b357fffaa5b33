import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Field } from '../../ui/Field.tsx';
import { messages } from './messages.ts';
import styles from './ReasonEntry.module.css';

const SHORTEST_REASON = 3;
const LONGEST_REASON = 200;

/** Why the bag goes without a code: one tap, or own words. */
export function ReasonEntry({ busy, onGive }: { busy: boolean; onGive: (reason: string) => void }) {
  const text = useText(messages);
  const [picked, setPicked] = useState<string | null>(null);
  const [own, setOwn] = useState('');
  const [isMissing, setMissing] = useState(false);
  const isOwn = picked === '';
  const reason = isOwn ? own.trim() : (picked ?? '');
  return (
    <fieldset class={styles.reasons}>
      <legend class={styles.legend}>{text.reason}</legend>
      <div class={styles.chips}>
        {text.reasons.map((words) => (
          <Chip key={words} selected={picked === words} onClick={() => setPicked(words)}>
            {words}
          </Chip>
        ))}
        <Chip selected={isOwn} onClick={() => setPicked('')}>
          {text.ownReason}
        </Chip>
      </div>
      {isOwn && (
        <Field
          label={text.ownReasonLabel}
          value={own}
          onInput={setOwn}
          input={{ maxLength: LONGEST_REASON, autoCapitalize: 'sentences', enterKeyHint: 'done' }}
        />
      )}
      {isMissing && reason.length < SHORTEST_REASON && (
        <p class={styles.missing} role="alert">
          {text.needReason}
        </p>
      )}
      <Button
        size="lg"
        block
        busy={busy}
        onClick={() => (reason.length < SHORTEST_REASON ? setMissing(true) : onGive(reason))}
      >
        {text.giveWithout}
      </Button>
    </fieldset>
  );
}
