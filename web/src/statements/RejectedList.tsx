import type { RejectedRowView } from '@choso/shared/contracts';
import { useText } from '../lib/language.ts';
import { reasonText } from '../lib/reason-text.ts';
import { messages } from './messages.ts';
import styles from './Rows.module.css';

/** Rows that are not taken: which, why, and their own words. */
export function RejectedList({ rejected }: { rejected: readonly RejectedRowView[] }) {
  const text = useText(messages);
  return (
    <ol class={styles.rows}>
      {rejected.map(({ row, reason, cells }) => (
        <li key={row} class={styles.row}>
          <p>
            <strong>{text.rowNumber(row)}:</strong> {reasonText(reason)}
          </p>
          <p class={styles.cells}>{cells.filter((cell) => cell !== '').join(' · ')}</p>
        </li>
      ))}
    </ol>
  );
}
