import type { StatementPreviewView } from '@choso/shared/contracts';
import { formatVnd } from '@choso/shared/money';
import { dateText, timeOfDay } from '../lib/clock.ts';
import { useText } from '../lib/language.ts';
import { Chip } from '../ui/Chip.tsx';
import { countText } from './Figures.tsx';
import { messages } from './messages.ts';
import styles from './Rows.module.css';
import { useMore } from './use-more.tsx';

/** The first rows as they are understood: when, how much in or out, and the payer's words. */
export function ReadRows({ rows, all }: { rows: StatementPreviewView['rows']; all: number }) {
  const text = useText(messages);
  const { shown, more } = useMore(rows);
  if (rows.length === 0) return null;
  return (
    <div class={styles.part}>
      <h3 class={styles.title}>{text.firstRows}</h3>
      <ol class={styles.rows}>
        {shown.map(({ row, bookedAt, direction, amountVnd, memo, isKnown }) => (
          <li key={row} class={styles.row}>
            <p class={styles.head}>
              <strong class={styles.amount}>
                {direction === 'in' ? '+' : '−'}
                {formatVnd(amountVnd)}&nbsp;₫
              </strong>
              {isKnown && <Chip>{text.known}</Chip>}
            </p>
            <p class={styles.when}>
              {text.rowNumber(row)} · {timeOfDay(bookedAt)} {dateText(bookedAt)}
            </p>
            <p class={styles.words}>{memo || text.noMemo}</p>
          </li>
        ))}
      </ol>
      {more}
      {more === null && rows.length < all && (
        <p class={styles.when}>{text.onlyFirst(countText(rows.length), countText(all))}</p>
      )}
    </div>
  );
}
