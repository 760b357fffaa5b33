import { listMarketTransactions, type MarketView } from '@choso/shared/contracts';
import { toBusinessDate } from '@choso/shared/time';
import { useLocation } from 'preact-iso';
import { call } from '../../lib/api.ts';
import { useNow } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { pageOf } from '../addresses.ts';
import { countText } from '../amount-text.ts';
import { isDay } from '../day-text.ts';
import { Fault } from '../Fault.tsx';
import { FreshPill } from '../FreshPill.tsx';
import { ListEnd } from '../ListEnd.tsx';
import { PageHead } from '../PageHead.tsx';
import { useGrowingList } from '../use-growing-list.ts';
import { useLiveMarket } from '../use-live-market.ts';
import { DayStep } from './DayStep.tsx';
import { messages } from './messages.ts';
import { NoTransactions } from './NoTransactions.tsx';
import styles from './TransactionsPage.module.css';
import { TransactionTable } from './TransactionTable.tsx';

/** A day's bank transactions of a market: what came, what it matched, and why. The address holds day and filter. */
export function TransactionsPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(messages);
  const { query, route } = useLocation();
  const today = toBusinessDate(useNow(60_000));
  const day = isDay(query.ngay) && query.ngay < today ? query.ngay : today;
  const isAttention = query.loc === 'can-xem';
  const show = (next: { day: string; isAttention: boolean }) => {
    const search = new URLSearchParams();
    if (next.isAttention) search.set('loc', 'can-xem');
    if (next.day < today) search.set('ngay', next.day);
    route(`${pageOf(slug, 'doi-soat')}${search.size === 0 ? '' : `?${search}`}`);
  };

  const list = useGrowingList(
    (page) =>
      call(listMarketTransactions, {
        params: { slug },
        query: { ...page, date: day, ...(isAttention ? { attention: 'yes' as const } : {}) },
      }),
    [slug, day, isAttention],
  );
  useLiveMarket(slug, () => {
    if (day === today) list.look();
  });

  const { items, problem, fresh } = list;
  const freshCount = list.gap === null ? countText(fresh.length) : `${fresh.length}+`;
  return (
    <>
      <PageHead title={text.title}>
        <DayStep day={day} today={today} onDay={(next) => show({ day: next, isAttention })} />
      </PageHead>
      <fieldset class={styles.filters}>
        <legend class="visually-hidden">{text.filters}</legend>
        <Chip selected={!isAttention} onClick={() => show({ day, isAttention: false })}>
          {text.all}
        </Chip>
        <Chip selected={isAttention} onClick={() => show({ day, isAttention: true })}>
          {text.attention}
        </Chip>
      </fieldset>
      {problem && <Fault problem={problem} isBand={items !== null} onRetry={list.look} />}
      <FreshPill text={fresh.length === 0 ? null : text.fresh(freshCount)} onShow={list.showFresh} />
      {items === null && !problem && <Skeleton height="76px" count={7} />}
      {items?.length === 0 && (
        <NoTransactions
          isToday={day === today}
          isAttention={isAttention}
          onAll={() => show({ day, isAttention: false })}
        />
      )}
      {items !== null && items.length > 0 && (
        <>
          <div class={styles.sheet}>
            <TransactionTable slug={slug} items={items} label={text.listLabel} />
          </div>
          <ListEnd more={list.more} isLoading={list.isLoadingMore} problem={problem} end={text.end} />
        </>
      )}
    </>
  );
}
