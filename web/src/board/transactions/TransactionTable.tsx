import type { BankTransactionView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { messages } from './messages.ts';
import { TransactionRow } from './TransactionRow.tsx';
import styles from './TransactionTable.module.css';

interface Props {
  slug: string;
  items: readonly BankTransactionView[];
  label: string;
}

/** Transactions, newest first: a table on wide screens, cards on phones. */
export function TransactionTable({ slug, items, label }: Props) {
  const { columns } = useText(messages);
  return (
    <table class={styles.table} aria-label={label}>
      <thead class={styles.head}>
        <tr>
          <th scope="col">{columns.time}</th>
          <th scope="col">{columns.stall}</th>
          <th scope="col" class={styles.right}>
            {columns.amount}
          </th>
          <th scope="col">{columns.verdict}</th>
          <th scope="col">{columns.memo}</th>
          <th scope="col">{columns.match}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((transaction) => (
          <TransactionRow key={transaction.id} slug={slug} transaction={transaction} />
        ))}
      </tbody>
    </table>
  );
}
