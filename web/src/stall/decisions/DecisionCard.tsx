import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { places } from '../addresses.ts';
import styles from './DecisionCard.module.css';
import { messages } from './messages.ts';
import type { ToldDecision } from './told-decisions.ts';
import { UndoSheet } from './UndoSheet.tsx';
import { WhoWhen } from './WhoWhen.tsx';

/** One decision: what, how much, why, who and when; taken back it stays and says so. */
export function DecisionCard({
  told: { decision, undoneBy },
  isOnItsBill = false,
  onUndone,
}: {
  told: ToldDecision;
  /** The bill is on the screen already. */
  isOnItsBill?: boolean;
  onUndone?: () => void;
}) {
  const text = useText(messages);
  const [isUndoing, setUndoing] = useState(false);
  const isUndone = decision.undoneBy !== null;
  const close = () => setUndoing(false);
  const undone = () => {
    close();
    onUndone?.();
  };
  return (
    <article class={`${styles.card} ${isUndone ? styles.undone : ''}`}>
      <div class={styles.top}>
        <h2 class={styles.kind}>{text.kinds[decision.kind]}</h2>
        <Amount vnd={decision.amountVnd} />
      </div>
      <p class={styles.reason}>{decision.reason}</p>
      <WhoWhen decision={decision} />
      {isUndone && (
        <div class={styles.undoing}>
          <Chip>{text.undone}</Chip>
          {undoneBy && (
            <>
              <p class={styles.reason}>{undoneBy.reason}</p>
              <WhoWhen decision={undoneBy} />
            </>
          )}
        </div>
      )}
      <div class={styles.acts}>
        {decision.paymentRequestId !== null && !isOnItsBill && (
          <Button tone="plain" block href={places.bill(decision.paymentRequestId)}>
            {text.seeBill}
          </Button>
        )}
        {!isUndone && decision.kind !== 'undo' && (
          <Button tone="plain" block onClick={() => setUndoing(true)}>
            {text.undo}
          </Button>
        )}
      </div>
      <UndoSheet decision={decision} open={isUndoing} onClose={close} onDone={undone} />
    </article>
  );
}
