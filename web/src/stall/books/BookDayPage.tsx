import { listDayRevenue, type RevenueEventView } from '@choso/shared/contracts';
import { useRoute } from 'preact-iso';
import { call } from '../../lib/api.ts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { places } from '../addresses.ts';
import { useDesk } from '../desk.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { messages as stallMessages } from '../messages.ts';
import { useFile } from '../use-file.ts';
import styles from './Books.module.css';
import { messages } from './messages.ts';

/** What the revenue of one day is made of, each with the way to its bill or its transfer. */
export function BookDayPage() {
  const text = useText(messages);
  const { tryAgain } = useText(stallMessages);
  const { stallId } = useDesk();
  const businessDate = useRoute().params.date ?? '';
  const { data, problem, reload } = useLoad(
    () => call(listDayRevenue, { params: { stallId, businessDate } }),
    [stallId, businessDate],
  );
  const file = useFile();
  const sheet = `/api/stalls/${encodeURIComponent(stallId)}/days/${businessDate}/sheet.pdf`;
  return (
    <SubPage title={text.dayTitle(dateText(businessDate))} back={{ href: places.books, label: text.title }}>
      <div class={styles.page}>
        {!data && !problem && <Skeleton height="72px" count={4} />}
        {!data && problem && (
          <EmptyState icon="warning" text={problem.sentence}>
            <Button size="lg" onClick={reload}>
              {tryAgain}
            </Button>
          </EmptyState>
        )}
        {data && (
          <>
            <section class={styles.sign}>
              <p class={styles.quiet}>{text.revenue}</p>
              <Amount vnd={data.revenueVnd} size="lg" />
            </section>
            {data.items.length === 0 && <EmptyState icon="book" text={text.emptyDay} />}
            <ul class={styles.rows}>
              {data.items.toReversed().map((event) => (
                <li key={`${event.ref} ${event.at} ${event.activity} ${event.amountVnd}`}>
                  <Event event={event} />
                </li>
              ))}
            </ul>
            <Button size="lg" tone="plain" block href={places.closeDay(businessDate)}>
              <Icon name="check" />
              {text.closeTitle(dateText(businessDate))}
            </Button>
            <Button
              size="lg"
              tone="plain"
              block
              busy={file.busy}
              onClick={() => void file.take(sheet, `to-ke-${businessDate}.pdf`)}
            >
              <Icon name="download" />
              {text.sheet}
            </Button>
            {file.sentence !== null && (
              <p class={styles.problem} role="alert">
                {file.sentence}
              </p>
            )}
          </>
        )}
      </div>
    </SubPage>
  );
}

function Event({ event }: { event: RevenueEventView }) {
  const text = useText(messages);
  const { at, kind, ref, amountVnd, paymentRequestId, transactionId } = event;
  const href =
    transactionId !== null
      ? places.story(transactionId)
      : paymentRequestId !== null
        ? places.bill(paymentRequestId)
        : undefined;
  const inside = (
    <>
      <span>
        {amountVnd < 0 ? text.takenBack : text.kinds[kind]}
        <span class={styles.quiet}>
          {' '}
          · {timeOfDay(at)} · {ref}
        </span>
      </span>
      <span class={styles.end}>
        <Amount vnd={amountVnd} />
        {href !== undefined && <Icon name="forward" size={20} />}
      </span>
    </>
  );
  return href === undefined ? (
    <div class={styles.day}>{inside}</div>
  ) : (
    <a class={styles.day} href={href}>
      {inside}
    </a>
  );
}
