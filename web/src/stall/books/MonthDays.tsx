import { getBookMonth } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { dateText } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { places } from '../addresses.ts';
import { useDesk } from '../desk.ts';
import styles from './Books.module.css';
import { monthAway, monthText } from './days.ts';
import { messages } from './messages.ts';

/** A month day by day; a tap on a day shows what it is made of. */
export function MonthDays({
  month,
  latest,
  onMonth,
}: {
  month: string;
  latest: string;
  onMonth: (month: string) => void;
}) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { data, problem } = useLoad(() => call(getBookMonth, { params: { stallId, month } }), [stallId, month]);
  return (
    <section class={styles.card}>
      <div class={styles.months}>
        <button type="button" class={styles.turn} onClick={() => onMonth(monthAway(month, -1))}>
          <Icon name="back" />
          <span class="visually-hidden">{text.monthBefore}</span>
        </button>
        <h2 class={styles.heading}>{text.month(monthText(month))}</h2>
        <button
          type="button"
          class={styles.turn}
          disabled={month >= latest}
          onClick={() => onMonth(monthAway(month, 1))}
        >
          <Icon name="forward" />
          <span class="visually-hidden">{text.monthAfter}</span>
        </button>
      </div>
      {!data && !problem && <Skeleton height="56px" count={3} />}
      {problem && <p class={styles.problem}>{problem.sentence}</p>}
      {data && (
        <>
          <p class={styles.total}>
            <Amount vnd={data.revenueVnd} size="lg" />
          </p>
          {data.days.length === 0 && <p class={styles.quiet}>{text.noSales}</p>}
          <ul class={styles.rows}>
            {data.days.toReversed().map(({ businessDate, amountVnd, count }) => (
              <li key={businessDate}>
                <a class={styles.day} href={places.bookDay(businessDate)}>
                  <span>
                    {dateText(businessDate)}
                    <span class={styles.quiet}> · {text.sales(count)}</span>
                  </span>
                  <span class={styles.end}>
                    <Amount vnd={amountVnd} />
                    <Icon name="forward" size={20} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
