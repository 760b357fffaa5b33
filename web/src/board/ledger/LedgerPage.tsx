import { listJournalEntries, type MarketView } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Fault } from '../Fault.tsx';
import { FreshPill } from '../FreshPill.tsx';
import { ListEnd } from '../ListEnd.tsx';
import { PageHead } from '../PageHead.tsx';
import { SubNav } from '../SubNav.tsx';
import { freshCountText, useGrowingList } from '../use-growing-list.ts';
import { useLiveMarket } from '../use-live-market.ts';
import { useStallNames } from '../use-stall-names.ts';
import { Entries } from './Entries.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import styles from './LedgerPage.module.css';
import { messages } from './messages.ts';
import { VerifyPanel } from './VerifyPanel.tsx';

/** A market's journal, newest first, with its proof and its export. */
export function LedgerPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(messages);
  const stallName = useStallNames(slug);
  const list = useGrowingList((page) => call(listJournalEntries, { params: { slug }, query: page }), [slug]);
  useLiveMarket(slug, list.look);
  const { items, problem, fresh } = list;
  return (
    <>
      <SubNav slug={slug} page="so-cai" />
      <PageHead title={text.title} note={text.note} />
      <div class={styles.proof}>
        <VerifyPanel slug={slug} />
        <ExportPanel slug={slug} />
      </div>
      {problem && <Fault problem={problem} isBand={items !== null} onRetry={list.look} />}
      <FreshPill text={fresh.length === 0 ? null : text.fresh(freshCountText(list))} onShow={list.showFresh} />
      {items === null && !problem && <Skeleton height="112px" count={5} />}
      {items?.length === 0 && <EmptyState icon="book" text={text.empty} />}
      {items !== null && items.length > 0 && (
        <>
          <Entries slug={slug} entries={items} stallName={stallName} />
          <ListEnd more={list.more} isLoading={list.isLoadingMore} problem={problem} end={text.end} />
        </>
      )}
    </>
  );
}
