import { type DailyHeadView, listDailyHeads, type MarketView } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { pageOf } from '../addresses.ts';
import { countText } from '../amount-text.ts';
import { Fault } from '../Fault.tsx';
import { ListEnd } from '../ListEnd.tsx';
import { PageHead } from '../PageHead.tsx';
import { Panel } from '../Panel.tsx';
import records from '../Records.module.css';
import { SubNav } from '../SubNav.tsx';
import { useGrowingList } from '../use-growing-list.ts';
import styles from './HeadsPage.module.css';
import { messages } from './messages.ts';

const PROGRAM = '/api/ledger/verify-ledger.mjs';

/** The signed ends of the market's days, each to be printed, and how anybody checks the ledger against the paper. */
export function HeadsPage({ market: { slug } }: { market: MarketView }) {
  const text = useText(messages);
  const { items, problem, look, more, isLoadingMore } = useGrowingList(
    async (page) => {
      const { items: heads, nextCursor } = await call(listDailyHeads, { params: { slug }, query: page });
      return { items: heads.map((head) => ({ ...head, id: head.businessDate })), nextCursor };
    },
    [slug],
  );
  return (
    <>
      <SubNav slug={slug} page="so-cai/cuoi-ngay" />
      <PageHead title={text.title} note={text.note} />
      {problem && <Fault problem={problem} isBand={items !== null} onRetry={look} />}
      {items === null && !problem && <Skeleton height="96px" count={4} />}
      {items?.length === 0 && <EmptyState icon="clock" text={text.empty} />}
      {items !== null && items.length > 0 && (
        <>
          <ul class={records.list} aria-label={text.title}>
            {items.map((head) => (
              <Head key={head.id} slug={slug} head={head} />
            ))}
          </ul>
          <ListEnd more={more} isLoading={isLoadingMore} problem={problem} end={text.end} />
        </>
      )}
      <div class={styles.how}>
        <Panel title={text.how}>
          <ol class={styles.steps}>
            {text.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <pre class={styles.command}>{text.command}</pre>
          <a class={records.link} href={PROGRAM} download>
            {text.program}
          </a>
        </Panel>
      </div>
    </>
  );
}

function Head({ slug, head }: { slug: string; head: DailyHeadView }) {
  const text = useText(messages);
  const { businessDate, seq, hash, signedAt, keyId } = head;
  const day = dateText(businessDate);
  return (
    <li class={`${records.record} ${records.acting}`}>
      <p class={records.when}>{text.signed(`${timeOfDay(signedAt)} ${dateText(signedAt)}`)}</p>
      <p class={records.what}>
        {text.day(day)} <span class={records.quiet}>· {text.lines(countText(seq))}</span>
      </p>
      <div class={records.side}>
        <Button tone="plain" href={`${pageOf(slug, 'so-cai/cuoi-ngay')}/${businessDate}`} label={text.printOf(day)}>
          {text.print}
        </Button>
      </div>
      <div class={records.facts}>
        <p class={records.code}>
          {text.hash}: {hash} · {text.key(keyId)}
        </p>
      </div>
    </li>
  );
}
