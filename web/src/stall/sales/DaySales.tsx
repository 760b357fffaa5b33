import type { StallDayView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import styles from './DaySales.module.css';
import { messages } from './messages.ts';

/** What was sold today, by how it was paid, by the journal; and the ways to the sales and the notebook. */
export function DaySales({ day }: { day: StallDayView | null }) {
  const text = useText(messages);
  const { dayParts } = text;
  const parts = day && [
    { words: dayParts.transfer, amountVnd: day.transferSalesVnd, isAlways: true },
    { words: dayParts.cash, amountVnd: day.cashSalesVnd, isAlways: true },
    { words: dayParts.tab, amountVnd: day.tabSalesVnd, isAlways: true },
    { words: dayParts.collected, amountVnd: day.tabCollectedVnd, isAlways: false },
    { words: dayParts.back, amountVnd: day.cashBackVnd, isAlways: false },
  ];
  return (
    <section class={styles.day} aria-label={text.day}>
      <p class={styles.sum}>
        <span>{text.day}</span>
        <strong>{day ? amountText(day.revenueVnd) : '\u00a0'}</strong>
      </p>
      <dl class={styles.parts}>
        {parts?.map(
          ({ words, amountVnd, isAlways }) =>
            (isAlways || amountVnd !== 0) && (
              <div key={words}>
                <dt>{words}</dt>
                <dd>{amountText(amountVnd)}</dd>
              </div>
            ),
        )}
      </dl>
      <nav class={styles.ways} aria-label={text.day}>
        <a class={styles.way} href={places.sales}>
          <span>{text.seeSales}</span>
          <Icon name="forward" size={22} />
        </a>
        <a class={styles.way} href={places.notebook}>
          <span>{text.seeTabs}</span>
          <Icon name="forward" size={22} />
        </a>
      </nav>
    </section>
  );
}
