import type { BankTransactionView } from '@choso/shared/contracts';
import { formatReference } from '@choso/shared/reference-code';
import { exactTimeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { reasonText } from '../../lib/reason-text.ts';
import { storyOf } from '../addresses.ts';
import { amountText, withHeldAmounts } from '../amount-text.ts';
import { VerdictChip } from '../VerdictChip.tsx';
import { messages } from './messages.ts';
import styles from './TransactionTable.module.css';

/** One transaction. The link in its time covers the whole row, so that any part of it opens the story. */
export function TransactionRow({ slug, transaction }: { slug: string; transaction: BankTransactionView }) {
  const text = useText(messages);
  const { receivedAt, stallName, stallId, amountVnd, direction, memo, reference, reason } = transaction;
  const time = exactTimeOfDay(receivedAt);
  const amount = `${direction === 'out' ? '−' : ''}${amountText(amountVnd)}`;
  return (
    <tr class={styles.row}>
      <td class={styles.time}>
        <a class={styles.open} href={storyOf(slug, transaction)} aria-label={text.open(amount, time)}>
          {time}
        </a>
      </td>
      <td class={styles.stall}>{stallName ?? stallId ?? text.noStall}</td>
      <td class={styles.amount}>{amount}</td>
      <td class={styles.verdict}>
        <VerdictChip transaction={transaction} />
      </td>
      <td class={styles.memo}>{memo || text.noMemo}</td>
      <td class={styles.match}>
        <span class={styles.reference}>{reference === null ? text.noCode : formatReference(reference)}</span>
        <span class={styles.reason}>{withHeldAmounts(reasonText(reason))}</span>
      </td>
    </tr>
  );
}
