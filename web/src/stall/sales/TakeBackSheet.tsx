import { type Vnd, vnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import type { ApiProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { amountText } from '../amount-text.ts';
import { messages } from './messages.ts';
import styles from './TakeBackSheet.module.css';

interface Props {
  /** What is taken back; null while nothing is. */
  amountVnd: Vnd | null;
  busy: boolean;
  problem: ApiProblem | null;
  onClose: () => void;
  onYes: (reason: string) => void;
}

/** Before something is taken back: what that writes, why, and one button that names the act. */
export function TakeBackSheet(props: Props) {
  const text = useText(messages);
  return (
    <Sheet title={text.takeBackTitle} open={props.amountVnd !== null} onClose={props.onClose} closeLabel={text.close}>
      <TakeBackForm {...props} />
    </Sheet>
  );
}

function TakeBackForm({ amountVnd, busy, problem, onClose, onYes }: Props) {
  const text = useText(messages);
  const [reason, setReason] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const amount = amountText(vnd(Math.abs(amountVnd ?? 0)));
  return (
    <>
      <p>{text.takeBackText(amount)}</p>
      <fieldset class={styles.reasons}>
        <legend class={styles.legend}>{text.why}</legend>
        {text.reasons.map((words) => (
          <Chip key={words} selected={reason === words} onClick={() => setReason(words)}>
            {words}
          </Chip>
        ))}
      </fieldset>
      {(problem || (isMissing && !reason)) && (
        <p class={styles.problem} role="alert">
          {problem?.sentence ?? text.needReason}
        </p>
      )}
      <Button tone="danger" size="lg" block busy={busy} onClick={() => (reason ? onYes(reason) : setMissing(true))}>
        {text.takeBackYes(amount)}
      </Button>
      <Button tone="plain" size="lg" block onClick={onClose}>
        {text.takeBackNo}
      </Button>
    </>
  );
}
