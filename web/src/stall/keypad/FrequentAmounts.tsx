import { listPaymentRequests, listSales } from '@choso/shared/contracts';
import { formatVnd, type Vnd } from '@choso/shared/money';
import { call } from '../../lib/api.ts';
import { serverNow } from '../../lib/clock.ts';
import { useIdleFirst } from '../../lib/idle.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Chip } from '../../ui/Chip.tsx';
import { messages } from '../messages.ts';
import styles from './FrequentAmounts.module.css';
import { frequentAmounts, SHOWN } from './frequent-amounts.ts';

const RECENT = 100;

/** The amounts this stall takes most at this hour, one tap each. Empty until known: an amount must not change under a finger. */
export function FrequentAmounts({ stallId, onPick }: { stallId: string; onPick: (amountVnd: Vnd) => void }) {
  const text = useText(messages);
  const load = useIdleFirst(async () => {
    const options = { params: { stallId }, query: { limit: RECENT } };
    const [bills, sales] = await Promise.all([call(listPaymentRequests, options), call(listSales, options)]);
    return [
      ...bills.items.map(({ amountVnd, createdAt }) => ({ amountVnd, at: Date.parse(createdAt) })),
      ...sales.items.map(({ amountVnd, soldAt }) => ({ amountVnd, at: Date.parse(soldAt) })),
    ];
  });
  const { data, problem } = useLoad(load, [stallId]);
  const amounts = data || problem ? frequentAmounts(data ?? [], serverNow()) : [];
  return (
    <fieldset class={styles.row} aria-label={text.frequent}>
      {amounts.map((amountVnd) => (
        <Chip key={amountVnd} onClick={() => onPick(amountVnd)}>
          {formatVnd(amountVnd)}
        </Chip>
      ))}
      {Array.from({ length: SHOWN - amounts.length }, (_, at) => (
        <span key={at} class={styles.place} />
      ))}
    </fieldset>
  );
}
