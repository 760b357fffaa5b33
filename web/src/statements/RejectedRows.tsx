import type { RejectedRowView } from '@choso/shared/contracts';
import { useText } from '../lib/language.ts';
import { reasonText } from '../lib/reason-text.ts';
import { saveFile } from '../lib/save-file.ts';
import { Button } from '../ui/Button.tsx';
import { countText } from './Figures.tsx';
import { messages } from './messages.ts';
import styles from './Rows.module.css';
import { toRejectedCsv } from './rejected-csv.ts';
import { useMore } from './use-more.tsx';

/** Rows that are not taken: which, why, and their own words; also as a file, for whoever mends them. */
export function RejectedRows({ rejected, all }: { rejected: readonly RejectedRowView[]; all: number }) {
  const text = useText(messages);
  const { shown, more } = useMore(rejected);
  if (rejected.length === 0) return null;
  const save = () => {
    const csv = toRejectedCsv(rejected, { head: text.savedHead, say: reasonText });
    saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), text.savedName);
  };
  return (
    <div class={styles.part}>
      <h3 class={styles.title}>{text.rejectedTitle}</h3>
      <ol class={styles.rows}>
        {shown.map(({ row, reason, cells }) => (
          <li key={row} class={styles.row}>
            <p>
              <strong>{text.rowNumber(row)}:</strong> {reasonText(reason)}
            </p>
            <p class={styles.cells}>{cells.filter((cell) => cell !== '').join(' · ')}</p>
          </li>
        ))}
      </ol>
      {more}
      {more === null && rejected.length < all && (
        <p class={styles.when}>{text.onlyFirst(countText(rejected.length), countText(all))}</p>
      )}
      <Button tone="plain" size="lg" block onClick={save}>
        {text.saveRejected}
      </Button>
    </div>
  );
}
