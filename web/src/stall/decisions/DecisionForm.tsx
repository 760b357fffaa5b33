import type { DecisionAsk, DecisionKind } from '@choso/shared/contracts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DecisionForm.module.css';
import { messages } from './messages.ts';
import { type Reason, ReasonChoice } from './ReasonChoice.tsx';
import { useDecide } from './use-decide.ts';

const LEAST_LETTERS = 3;

/** The inside of a decision's sheet: what will be written, why, and the act by its name. */
export function DecisionForm({
  kind,
  writes,
  yes,
  toAsk,
  onDone,
  onClose,
  children,
}: {
  kind: DecisionKind;
  /** The sentence that says what will be written. */
  writes: string;
  yes: string;
  /** The decision for a reason; null while something else is missing, which is then shown where it is missing. */
  toAsk: (reason: string) => DecisionAsk | null;
  /** It is written. */
  onDone: () => void;
  onClose: () => void;
  children?: ComponentChildren;
}) {
  const text = useText(messages);
  const { decide, busy, problem } = useDecide();
  const [reason, setReason] = useState<Reason | null>(null);
  const [isPressed, setPressed] = useState(false);
  const words = reason?.words.trim() ?? '';
  const isMissing = words.length < LEAST_LETTERS;

  const send = async () => {
    setPressed(true);
    const ask = toAsk(words);
    if (isMissing || !ask) return;
    if (await decide(ask)) onDone();
  };

  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      <p class={styles.writes} aria-live="polite">
        {writes}
      </p>
      <ReasonChoice
        choices={text.reasons[kind]}
        reason={reason}
        isMissing={isPressed && isMissing}
        onPick={setReason}
      />
      {problem && (
        <p class={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      <div class={styles.acts}>
        <Button size="lg" block type="submit" busy={busy}>
          {yes}
        </Button>
        <Button size="lg" tone="plain" block onClick={onClose}>
          {text.back}
        </Button>
      </div>
    </form>
  );
}
