import {
  getStatementImport,
  listRejectedRows,
  listStatementTransactions,
  type MarketView,
} from '@choso/shared/contracts';
import { useRoute } from 'preact-iso';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { KeptRejectedRows } from '../../statements/KeptRejectedRows.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Fault } from '../Fault.tsx';
import { ListEnd } from '../ListEnd.tsx';
import { PageHead } from '../PageHead.tsx';
import styles from '../Records.module.css';
import { SubNav } from '../SubNav.tsx';
import { TransactionTable } from '../transactions/TransactionTable.tsx';
import { useGrowingList } from '../use-growing-list.ts';
import { ImportRow } from './ImportRow.tsx';
import ownStyles from './ImportStoryPage.module.css';
import { messages } from './messages.ts';

/** One imported statement: the rows that were not taken, and the transactions that it told first with what each matched. */
export function ImportStoryPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(messages);
  const { id = '' } = useRoute().params;
  const params = { slug, id };
  const { data: statement, problem, reload } = useLoad(() => call(getStatementImport, { params }), [slug, id]);
  return (
    <>
      <SubNav slug={slug} page="doi-soat/sao-ke" />
      <PageHead title={text.storyTitle} note={text.storyNote} />
      {problem && <Fault problem={problem} isBand={statement !== null} onRetry={reload} />}
      {!statement && !problem && <Skeleton height="150px" count={1} />}
      {statement && (
        <>
          <ul class={styles.list} aria-label={text.storyTitle}>
            <ImportRow statement={statement} />
          </ul>
          {statement.rejectedCount > 0 && (
            <section class={`${ownStyles.rows} ${ownStyles.card}`}>
              <KeptRejectedRows
                importId={id}
                all={statement.rejectedCount}
                fetchPage={(query) => call(listRejectedRows, { params, query })}
              />
            </section>
          )}
          <Transactions slug={slug} id={id} />
        </>
      )}
    </>
  );
}

function Transactions({ slug, id }: { slug: string; id: string }) {
  const text = useText(messages);
  const { items, problem, look, more, isLoadingMore } = useGrowingList(
    (page) => call(listStatementTransactions, { params: { slug, id }, query: page }),
    [slug, id],
  );
  return (
    <section class={ownStyles.rows} aria-label={text.storyRows}>
      {problem && <Fault problem={problem} isBand={items !== null} onRetry={look} />}
      {items === null && !problem && <Skeleton height="76px" count={4} />}
      {items?.length === 0 && <EmptyState icon="list" text={text.storyNothing} />}
      {items !== null && items.length > 0 && (
        <>
          <div class={ownStyles.sheet}>
            <TransactionTable slug={slug} items={items} label={text.storyRows} />
          </div>
          <ListEnd more={more} isLoading={isLoadingMore} problem={problem} end={text.end} />
        </>
      )}
    </section>
  );
}
