import type { OverviewView } from '@choso/shared/contracts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Lamp } from '../../ui/Lamp.tsx';
import { countText } from '../amount-text.ts';
import { Panel } from '../Panel.tsx';
import { providerName } from '../provider-names.ts';
import styles from './FeedsPanel.module.css';
import { feedState } from './feed-state.ts';
import { messages } from './messages.ts';

type Feed = OverviewView['feeds'][number];

/** Each connection that tells of money: its lamp, what it told, and what was refused. */
export function FeedsPanel({ feeds, now }: { feeds: readonly Feed[]; now: number }) {
  const text = useText(messages);
  const hasRefused = feeds.some(({ refusedCount }) => refusedCount > 0);
  return (
    <Panel title={text.feeds}>
      {feeds.length === 0 && <p class={styles.none}>{text.feedsNone}</p>}
      <ul class={styles.feeds}>
        {feeds.map((feed) => (
          <li key={feed.connectionId} class={styles.feed}>
            <span class={styles.what}>
              <strong>{providerName(feed.provider)}</strong>
              <span class={styles.id}>{feed.connectionId}</span>
            </span>
            <FeedLamp lastDeliveryAt={feed.lastDeliveryAt} now={now} />
            <Counts feed={feed} />
          </li>
        ))}
      </ul>
      {hasRefused && <p class={styles.note}>{text.refusedNote}</p>}
    </Panel>
  );
}

/** A feed that never told anything has nothing to count. */
function Counts({ feed: { acceptedCount, refusedCount } }: { feed: Feed }) {
  const text = useText(messages);
  if (acceptedCount === 0 && refusedCount === 0) return null;
  return (
    <span class={styles.counts}>
      {text.feedCounts(countText(acceptedCount))}
      {refusedCount > 0 && <strong class={styles.refused}> · {text.feedRefused(countText(refusedCount))}</strong>}
    </span>
  );
}

function FeedLamp({ lastDeliveryAt, now }: { lastDeliveryAt: string | null; now: number }) {
  const text = useText(messages);
  const feed = feedState(lastDeliveryAt, now);
  if (feed === null || lastDeliveryAt === null) return <span class={styles.never}>{text.feedNever}</span>;
  const { state, minutes } = feed;
  const isToday = dateText(lastDeliveryAt) === dateText(new Date(now).toISOString());
  const since = isToday ? timeOfDay(lastDeliveryAt) : `${timeOfDay(lastDeliveryAt)} ${dateText(lastDeliveryAt)}`;
  const label = {
    live: minutes === 0 ? text.feedJust : text.feedMinutes(minutes),
    slow: text.feedSlow(minutes),
    lost: text.feedLost(since),
  }[state];
  return <Lamp state={state} label={label} />;
}
