import { getOverview, listMarketTransactions, type MarketView } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { exactTimeOfDay, serverNow, useNow } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { dayWords } from '../day-text.ts';
import { Fault } from '../Fault.tsx';
import { PageHead } from '../PageHead.tsx';
import { useLiveMarket } from '../use-live-market.ts';
import { AttentionPanel } from './AttentionPanel.tsx';
import { ChainPanel } from './ChainPanel.tsx';
import { dayTitle } from './day-title.ts';
import { FeedsPanel } from './FeedsPanel.tsx';
import { HoursPanel } from './HoursPanel.tsx';
import { messages } from './messages.ts';
import styles from './OverviewPage.module.css';
import { OverviewSkeleton } from './OverviewSkeleton.tsx';
import { Tiles } from './Tiles.tsx';

const SHOWN_ATTENTION = 6;

/** Today's figures of a market, live. Numbers move; the layout does not. */
export function OverviewPage({ market }: { market: MarketView }) {
  const text = useText(messages);
  const days = useText(dayWords);
  const now = useNow(15_000);
  const params = { slug: market.slug };
  const overview = useLoad(
    async () => ({ view: await call(getOverview, { params }), at: new Date(serverNow()).toISOString() }),
    [market.slug],
  );
  const attention = useLoad(
    () => call(listMarketTransactions, { params, query: { attention: 'yes', limit: SHOWN_ATTENTION } }),
    [market.slug],
  );
  const reload = () => {
    overview.reload();
    attention.reload();
  };
  useLiveMarket(market.slug, reload);

  const { data, problem } = overview;
  if (data === null) {
    if (problem) return <Fault problem={problem} isBand={false} onRetry={reload} />;
    return <OverviewSkeleton />;
  }
  const { view, at } = data;
  return (
    <>
      <PageHead
        title={dayTitle(view.businessDate, now, { ...text, ...days })}
        note={text.updated(exactTimeOfDay(at))}
      />
      {problem && <Fault problem={problem} isBand onRetry={reload} />}
      <Tiles view={view} />
      <div class={styles.columns}>
        <HoursPanel hourly={view.hourly} />
        <FeedsPanel feeds={view.feeds} now={now} />
      </div>
      <AttentionPanel
        slug={market.slug}
        count={view.attentionCount}
        items={attention.data?.items ?? null}
        problem={attention.problem}
        onRetry={attention.reload}
      />
      <ChainPanel slug={market.slug} chain={view.chain} check={view.booksCheck} />
    </>
  );
}
