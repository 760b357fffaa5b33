import type { OrderView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from '../messages.ts';
import styles from './Progress.module.css';
import { countPaid, paidBefore, payPartOf } from './pay-part.ts';
import { ToAnswer } from './ToAnswer.tsx';

/** How far the order is, in a sentence and in one stroke for each stall, in the order of the cards. */
export function Progress({ order }: { order: OrderView }) {
  const text = useText(messages);
  const { paid, all } = countPaid(order.groups);
  if (order.paymentMode === 'pay-on-handover' || all === 0) {
    return (
      <section class={styles.handover}>
        <ToAnswer groups={order.groups} />
        <p class={styles.headline}>
          <Icon name="cash" />
          {text.payAtHandover}
        </p>
        <p>{text.payAtHandoverNote}</p>
      </section>
    );
  }
  return (
    <section class={styles.progress}>
      <ToAnswer groups={order.groups} />
      <p class={styles.headline}>{text.paidCount(paid, all)}</p>
      <div class={styles.strokes} aria-hidden="true">
        {paidBefore(order.groups).map((group) => (
          <span key={group.id} class={`${styles.stroke} ${styles[payPartOf(group)?.tone ?? 'wait']}`} />
        ))}
      </div>
      {paid === all && <p class={styles.note}>{text.allPaid}</p>}
      {paid < all && all > 1 && <p class={styles.note}>{text.payEach}</p>}
    </section>
  );
}
