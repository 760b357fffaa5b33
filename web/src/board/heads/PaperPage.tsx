import { listDailyHeads, type MarketView } from '@choso/shared/contracts';
import { useRoute } from 'preact-iso';
import { call } from '../../lib/api.ts';
import { dateText, serverNow, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { session } from '../../lib/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { pageOf } from '../addresses.ts';
import { dayBeside, isDay } from '../day-text.ts';
import { Fault } from '../Fault.tsx';
import { PageHead } from '../PageHead.tsx';
import { messages } from './messages.ts';
import styles from './PaperPage.module.css';

/** One day's signed head as it hangs on the notice board: black on white, one sheet, nothing else of the console. */
export function PaperPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(messages);
  const { params } = useRoute();
  const day = isDay(params.day) ? params.day : '';
  const { data, problem, reload } = useLoad(async () => {
    if (day === '') return [];
    // The list goes back from a day; the one before the next is this one, if it has a head.
    const query = { cursor: dayBeside(day, 1), limit: 1 };
    return (await call(listDailyHeads, { params: { slug }, query })).items;
  }, [slug, day]);
  const list = pageOf(slug, 'so-cai/cuoi-ngay');
  const head = data?.find(({ businessDate }) => businessDate === day);
  const now = new Date(serverNow()).toISOString();
  return (
    <>
      <div class={styles.screen}>
        <PageHead title={text.paperTitle(day === '' ? '–' : dateText(day))} note={text.paperNote} />
      </div>
      {problem && <Fault problem={problem} isBand={data !== null} onRetry={reload} />}
      {data === null && !problem && <Skeleton height="420px" count={1} />}
      {data !== null && head === undefined && (
        <EmptyState icon="book" text={text.noHead}>
          <Button href={list}>{text.back}</Button>
        </EmptyState>
      )}
      {head !== undefined && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it is read by scrolling, also by keyboard. */}
          <pre class={styles.paper} lang="vi" tabIndex={0}>
            {head.notice}
          </pre>
          <p class={styles.printed}>
            {text.printedBy(session.value?.person.name ?? '', `${timeOfDay(now)} ${dateText(now)}`)} · 1/1
          </p>
          <div class={styles.acts}>
            <Button onClick={() => window.print()}>{text.printNow}</Button>
            <Button tone="plain" href={list}>
              {text.back}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
