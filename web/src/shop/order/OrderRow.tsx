import { getOrder, type OrderView } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLive } from '../../lib/live.ts';
import { useLoad } from '../../lib/load.ts';
import { Amount } from '../../ui/Amount.tsx';
import { orderPath } from '../addresses.ts';
import type { KeptOrder } from '../kept-orders.ts';
import { messages } from '../messages.ts';
import { messages as partMessages } from './messages.ts';
import styles from './OrderRow.module.css';
import { countPaid } from './pay-part.ts';

/** One remembered order: named from this phone's memory at once, its state from the server a moment later. */
export function OrderRow({ kept }: { kept: KeptOrder }) {
  const text = useText(messages);
  const words = useText(partMessages);
  const { token, createdAt, totalVnd, stallNames } = kept;
  const { data: order, reload } = useLoad(() => call(getOrder, { params: { token } }), [token]);
  useLive([`order:${token}`], reload);
  return (
    <li>
      <a class={styles.row} href={orderPath(token)}>
        <span class={styles.when}>
          {timeOfDay(createdAt)} · {dateText(createdAt)}
        </span>
        <Amount vnd={order?.totalVnd ?? totalVnd} />
        <span class={styles.stalls}>{stallNames.join(', ')}</span>
        <span class={styles.state}>{order ? stateOf(order) : '\u00a0'}</span>
      </a>
    </li>
  );

  function stateOf({ groups, paymentMode }: OrderView): string {
    const asking = groups.find(({ state }) => state === 'proposed');
    if (asking) return words.toAnswer(asking.stallName);
    const { paid, all } = countPaid(groups);
    if (paymentMode === 'pay-now' && all > 0 && paid < all) return text.paidCount(paid, all);
    const wanted = groups.filter(({ state }) => state !== 'cancelled');
    if (wanted.length === 0) return words.state.cancelled;
    const handed = wanted.filter(({ state }) => state === 'handed-over').length;
    if (handed > 0 || paymentMode === 'pay-on-handover') return text.handedCount(handed, wanted.length);
    return text.paidCount(paid, all);
  }
}
