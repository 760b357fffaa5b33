import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Field } from '../../ui/Field.tsx';
import { messages } from './messages.ts';
import styles from './ReasonChoice.module.css';

/** What was picked: one of the ready reasons, or (`isOwn`) somebody's own words. */
export interface Reason {
  words: string;
  isOwn: boolean;
}

/** A reason in one tap; own words when none fits. */
export function ReasonChoice({
  choices,
  reason,
  isMissing,
  onPick,
}: {
  choices: readonly string[];
  reason: Reason | null;
  /** The act was pressed without a reason. */
  isMissing: boolean;
  onPick: (reason: Reason) => void;
}) {
  const text = useText(messages);
  const choice = useRef<HTMLFieldSetElement>(null);
  const isOwn = reason?.isOwn === true;
  useEffect(() => {
    if (isOwn) choice.current?.querySelector('input')?.focus();
  }, [isOwn]);
  return (
    <fieldset ref={choice} class={styles.reasons}>
      <legend class={styles.legend}>{text.reason}</legend>
      <div class={styles.chips}>
        {choices.map((words) => (
          <Chip
            key={words}
            selected={reason?.isOwn === false && reason.words === words}
            onClick={() => onPick({ words, isOwn: false })}
          >
            {words}
          </Chip>
        ))}
        <Chip selected={isOwn} onClick={() => onPick({ words: '', isOwn: true })}>
          {text.ownReason}
        </Chip>
      </div>
      {isOwn && (
        <Field
          label={text.ownReasonLabel}
          value={reason.words}
          error={isMissing ? text.needReason : null}
          onInput={(words) => onPick({ words, isOwn: true })}
          input={{ maxLength: 300, autoCapitalize: 'sentences', enterKeyHint: 'done' }}
        />
      )}
      {isMissing && !isOwn && (
        <p class={styles.missing} role="alert">
          {text.needReason}
        </p>
      )}
    </fieldset>
  );
}
