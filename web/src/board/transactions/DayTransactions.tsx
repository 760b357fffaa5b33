import { listMarketTransactions } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Fault } from '../Fault.tsx';
import { FreshPill } from '../FreshPill.tsx';
import { ListEnd } from '../ListEnd.tsx';
import { freshCountText, useGrowingList } from '../use-growing-list.ts';
import { useLiveMarket } from '../use-live-market.ts';
import { messages } from './messages.ts';
import { NoTransactions } from './NoTransactions.tsx';
import styles from './TransactionsPage.module.css';
import { TransactionTable } from './TransactionTable.tsx';

interface Props {
  slug: string;
  day: string;
  isToday: boolean;
  isAttention: boolean;
  onAll: () => void;
}

/** The transactions of one day; today's list tells of new ones without moving. */
export function DayTransactions({ slug, day, isToday, isAttention, onAll }: Props) {
  const text = useText(messages);
  const list = useGrowingList(
    (page) =>
      call(listMarketTransactions, {
        params: { slug },
        query: { ...page, date: day, ...(isAttention ? { attention: 'yes' as const } : {}) },
      }),
    [slug, day, isAttention],
  );
  useLiveMarket(slug, () => {
    if (isToday) list.look();
  });
  const { items, problem, fresh } = list;
  return (
    <>
      {problem && <Fault problem={problem} isBand={items !== null} onRetry={list.look} />}
      <FreshPill text={fresh.length === 0 ? null : text.fresh(freshCountText(list))} onShow={list.showFresh} />
      {items === null && !problem && <Skeleton height="76px" count={7} />}
      {items?.length === 0 && <NoTransactions isToday={isToday} isAttention={isAttention} onAll={onAll} />}
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
