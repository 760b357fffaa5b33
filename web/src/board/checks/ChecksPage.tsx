import { type BooksCheckView, listBooksChecks, type MarketView } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { countText } from '../amount-text.ts';
import { Fault } from '../Fault.tsx';
import { ListEnd } from '../ListEnd.tsx';
import { messages as overview } from '../overview/messages.ts';
import { PageHead } from '../PageHead.tsx';
import styles from '../Records.module.css';
import { SubNav } from '../SubNav.tsx';
import { useGrowingList } from '../use-growing-list.ts';
import { messages } from './messages.ts';

/** What each night's look at the whole books found. Never green: that colour is for money that came. */
export function ChecksPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(messages);
  const { items, problem, look, more, isLoadingMore } = useGrowingList(
    async (page) => {
      const { items: nights, nextCursor } = await call(listBooksChecks, { params: { slug }, query: page });
      return { items: nights.map((night) => ({ ...night, id: night.businessDate })), nextCursor };
    },
    [slug],
  );
  return (
    <>
      <SubNav slug={slug} page="so-cai/kiem-dem" />
      <PageHead title={text.title} note={text.note} />
      {problem && <Fault problem={problem} isBand={items !== null} onRetry={look} />}
      {items === null && !problem && <Skeleton height="88px" count={4} />}
      {items?.length === 0 && <EmptyState icon="clock" text={text.empty} />}
      {items !== null && items.length > 0 && (
        <>
          <ul class={styles.list} aria-label={text.title}>
            {items.map((night) => (
              <Night key={night.id} night={night} />
            ))}
          </ul>
          <ListEnd more={more} isLoading={isLoadingMore} problem={problem} end={text.end} />
        </>
      )}
    </>
  );
}

function Night({ night }: { night: BooksCheckView }) {
  const text = useText(messages);
  const { rules } = useText(overview);
  const { businessDate, checkedAt, tookMs, links, transactions, entries, bills, broken } = night;
  const seconds = (tookMs / 1000).toFixed(1).replace('.', ',');
  return (
    <li class={styles.record}>
      <p class={styles.when}>
        {timeOfDay(checkedAt)} {dateText(checkedAt)}
      </p>
      <p class={styles.what}>{text.night(dateText(businessDate))}</p>
      <p class={styles.side}>{text.took(seconds)}</p>
      <div class={styles.facts}>
        {broken === null ? (
          <p>{text.whole}</p>
        ) : (
          <p class={styles.fault}>{text.broken(rules[broken.rule] ?? broken.rule, broken.subject)}</p>
        )}
        <p class={styles.quiet}>
          {text.counts(countText(links), countText(transactions), countText(entries), countText(bills))}
        </p>
      </div>
    </li>
  );
}
