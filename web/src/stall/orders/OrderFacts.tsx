import type { StallOrderView } from '@choso/shared/contracts';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { amountText } from '../amount-text.ts';
import { messages } from './messages.ts';
import styles from './OrderFacts.module.css';

/** When it was sent, how it is fetched, where it stands, and what somebody still has to do or give back. */
export function OrderFacts({ order }: { order: StallOrderView }) {
  const text = useText(messages);
  const { state, answerBy, cancelReason, cancelNote, endedAt, handoverReason, giveBackVnd } = order;
  const before = order.proposedTotalVnd === null ? order.orderedTotalVnd : order.totalVnd;
  const now = order.proposedTotalVnd ?? order.totalVnd;
  return (
    <div class={styles.facts}>
      <p>
        <time dateTime={order.createdAt}>{timeOfDay(order.createdAt)}</time> · {text[order.handover]} ·{' '}
        <strong>{state === 'accepted' && order.needsWeight ? text.toWeigh : text.state[state]}</strong>
        {endedAt !== null && ` ${text.endedAt(timeOfDay(endedAt))}`}
      </p>
      {before !== now && <p class={styles.change}>{text.changed(amountText(before), amountText(now))}</p>}
      {answerBy !== null && state === 'placed' && <p>{text.answerBy(timeOfDay(answerBy))}</p>}
      {answerBy !== null && state === 'proposed' && <p>{text.shopperAnswersBy(timeOfDay(answerBy))}</p>}
      {cancelReason !== null && (
        <p>
          {text.cancelled[cancelReason]}
          {cancelNote !== null && ` “${cancelNote}”`}
        </p>
      )}
      {handoverReason !== null && <p>{text.withoutCode(handoverReason)}</p>}
      {giveBackVnd > 0 && <p class={styles.debt}>{text.giveBack(amountText(giveBackVnd))}</p>}
    </div>
  );
}
