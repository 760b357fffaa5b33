import { listStatementImports, type MarketView } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { session } from '../../lib/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { importOf, pageOf } from '../addresses.ts';
import { Fault } from '../Fault.tsx';
import { ListEnd } from '../ListEnd.tsx';
import { PageHead } from '../PageHead.tsx';
import styles from '../Records.module.css';
import { actsFor } from '../roles.ts';
import { SubNav } from '../SubNav.tsx';
import { useGrowingList } from '../use-growing-list.ts';
import { ImportRow } from './ImportRow.tsx';
import { messages } from './messages.ts';

/** Bank statements that somebody imported: who, when, which file, and what came of its rows. */
export function ImportsPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(messages);
  const { items, problem, look, more, isLoadingMore } = useGrowingList(
    (page) => call(listStatementImports, { params: { slug }, query: page }),
    [slug],
  );
  return (
    <>
      <SubNav slug={slug} page="doi-soat/sao-ke" />
      <PageHead title={text.title} note={text.note}>
        {actsFor(session.value?.person ?? null, slug) && (
          <Button href={pageOf(slug, 'doi-soat/sao-ke/nhap')}>{text.importOne}</Button>
        )}
      </PageHead>
      {problem && <Fault problem={problem} isBand={items !== null} onRetry={look} />}
      {items === null && !problem && <Skeleton height="110px" count={3} />}
      {items?.length === 0 && <EmptyState icon="list" text={text.empty} />}
      {items !== null && items.length > 0 && (
        <>
          <ul class={styles.list} aria-label={text.title}>
            {items.map((one) => (
              <ImportRow key={one.id} statement={one} href={importOf(slug, one.id)} />
            ))}
          </ul>
          <ListEnd more={more} isLoading={isLoadingMore} problem={problem} end={text.end} />
        </>
      )}
    </>
  );
}
