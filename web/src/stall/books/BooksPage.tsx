import { type BookYearView, getBookYear } from '@choso/shared/contracts';
import { subtractVnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { dateText, serverNow } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame/Frame.tsx';
import { messages as stallMessages } from '../messages.ts';
import { BookExports } from './BookExports.tsx';
import styles from './Books.module.css';
import { today } from './days.ts';
import { MonthDays } from './MonthDays.tsx';
import { messages } from './messages.ts';

/** The stall's books: the year against the threshold, the month day by day, what is due, and the ways out. */
export function BooksPage() {
  const text = useText(messages);
  const { tryAgain } = useText(stallMessages);
  const { stallId } = useDesk();
  const now = today(serverNow());
  const year = now.slice(0, 4);
  const [month, setMonth] = useState(now.slice(0, 7));
  const { data, problem, reload } = useLoad(() => call(getBookYear, { params: { stallId, year } }), [stallId, year]);
  return (
    <Frame title={text.title}>
      <div class={styles.page}>
        <div class={styles.doors}>
          <Button size="lg" block href={places.closeDay(now)}>
            <Icon name="check" />
            {text.closeDay}
          </Button>
          <Button size="lg" tone="plain" block href={places.notebook}>
            <Icon name="book" />
            {text.tabs}
          </Button>
        </div>
        {!data && !problem && <Skeleton height="220px" count={2} />}
        {!data && problem && (
          <EmptyState icon="warning" text={problem.code === 'resource/not-found' ? text.notAllowed : problem.sentence}>
            <Button size="lg" onClick={reload}>
              {tryAgain}
            </Button>
          </EmptyState>
        )}
        {data && <Year year={data} />}
        <MonthDays month={month} onMonth={setMonth} latest={now.slice(0, 7)} />
        {data && <BookExports form={data.book === 'S1a-HKD' ? 's1a' : 's2a'} month={month} />}
        {data && <Due year={data} />}
        <section class={styles.card}>
          <h2 class={styles.heading}>{text.whoSees}</h2>
          <p class={styles.quiet}>{text.whoSeesText}</p>
          <Button tone="plain" size="lg" block href={places.looks}>
            <Icon name="eye" />
            {text.whoLooked}
          </Button>
        </section>
      </div>
    </Frame>
  );
}

function Year({ year }: { year: BookYearView }) {
  const text = useText(messages);
  const { revenueVnd, exemptUpToVnd, leftVnd, band, estimate } = year;
  return (
    <section class={styles.sign}>
      <h2 class={styles.heading}>{text.year(year.year)}</h2>
      <Amount vnd={revenueVnd} size="lg" />
      <progress class={styles.bar} aria-label={text.progress} max={exemptUpToVnd} value={revenueVnd} />
      <p class={styles.strong}>
        {band === 'exempt'
          ? text.left(amountText(leftVnd))
          : text.over(amountText(subtractVnd(revenueVnd, exemptUpToVnd)))}
      </p>
      <p class={styles.quiet}>{band === 'exempt' ? text.leftMeaning : text.overMeaning}</p>
      {band !== 'exempt' && (
        <>
          <h3 class={styles.strong}>{text.estimate}</h3>
          <dl class={styles.rows}>
            <div class={styles.row}>
              <dt>{text.vat}</dt>
              <dd>
                <Amount vnd={estimate.vatVnd} />
              </dd>
            </div>
            <div class={styles.row}>
              <dt>
                {text.incomeTax}
                {estimate.cutVnd > 0 && <span class={styles.quiet}> {text.cut(amountText(estimate.cutVnd))}</span>}
              </dt>
              <dd>{estimate.incomeTaxVnd === null ? text.onProfit : <Amount vnd={estimate.incomeTaxVnd} />}</dd>
            </div>
          </dl>
          <p class={styles.quiet}>{text.estimateNote(year.rules.basis)}</p>
        </>
      )}
      {year.nonSaleVnd > 0 && (
        <p class={styles.row}>
          <span>{text.nonSale}</span>
          <Amount vnd={year.nonSaleVnd} />
        </p>
      )}
    </section>
  );
}

function Due({ year }: { year: BookYearView }) {
  const text = useText(messages);
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{text.deadlines}</h2>
      <ul class={styles.rows}>
        {year.deadlines.map(({ kind, form, dueOn, aboutYear, aboutQuarter }) => (
          <li key={`${kind} ${dueOn}`} class={styles.row}>
            <span>
              {text.deadline[kind](aboutYear, aboutQuarter)}
              <br />
              <span class={styles.quiet}>{text.form(form)}</span>
            </span>
            <strong>{dateText(dueOn)}</strong>
          </li>
        ))}
      </ul>
      <p class={styles.quiet}>{text.book(year.book)}</p>
    </section>
  );
}
