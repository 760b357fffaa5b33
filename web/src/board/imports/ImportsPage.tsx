import { type ImportedStatementView, listStatementImports, type MarketView } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { session } from '../../lib/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { pageOf } from '../addresses.ts';
import { amountText, countText } from '../amount-text.ts';
import { Fault } from '../Fault.tsx';
import { ListEnd } from '../ListEnd.tsx';
import { PageHead } from '../PageHead.tsx';
import styles from '../Records.module.css';
import { actsFor } from '../roles.ts';
import { SubNav } from '../SubNav.tsx';
import { useGrowingList } from '../use-growing-list.ts';
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
              <ImportRow key={one.id} statement={one} />
            ))}
          </ul>
          <ListEnd more={more} isLoading={isLoadingMore} problem={problem} end={text.end} />
        </>
      )}
    </>
  );
}

function ImportRow({ statement }: { statement: ImportedStatementView }) {
  const text = useText(messages);
  const { at, by, fileName, fileHash, bankName, accountNumber, stallCode, inVnd, outVnd } = statement;
  const bank = bankName ?? text.otherBank;
  const counts = [statement.acceptedCount, statement.repeatCount, statement.rejectedCount].map(countText);
  const whose = [accountNumber === null ? bank : text.account(bank, accountNumber)];
  if (stallCode !== null) whose.push(text.stall(stallCode));
  return (
    <li class={styles.record}>
      <p class={styles.when}>
        {timeOfDay(at)} {dateText(at)}
      </p>
      <p class={styles.what}>{fileName || text.noName}</p>
      <div class={styles.facts}>
        <p>{text.by(by)}</p>
        <p>{text.rows(counts[0] ?? '', counts[1] ?? '', counts[2] ?? '')}</p>
        <p class={styles.quiet}>{whose.join(' · ')}</p>
        {inVnd !== null && outVnd !== null && (
          <p class={styles.quiet}>{text.sums(amountText(inVnd), amountText(outVnd))}</p>
        )}
        <p class={styles.code}>
          {text.hash}: {fileHash}
        </p>
      </div>
    </li>
  );
}
