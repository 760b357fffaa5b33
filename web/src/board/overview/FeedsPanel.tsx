import type { OverviewView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { reasonText } from '../../lib/reason-text.ts';
import { Lamp } from '../../ui/Lamp.tsx';
import { countText } from '../amount-text.ts';
import { Panel } from '../Panel.tsx';
import { providerName } from '../provider-names.ts';
import styles from './FeedsPanel.module.css';
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
              <span class={styles.id}>
                {feed.stallCode === null ? feed.connectionId : text.feedOfStall(feed.stallCode)}
              </span>
            </span>
            <FeedLamp feed={feed} now={now} />
            <Reason feed={feed} />
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

/** The server judges. A feed that never told anything has no lamp. */
function FeedLamp({ feed: { state, lastDeliveryAt }, now }: { feed: Feed; now: number }) {
  const text = useText(messages);
  if (state === 'new') return <span class={styles.never}>{text.feedNever}</span>;
  if (state !== 'listening') return <Lamp state={state} label={text.feedLamp[state]} />;
  return <Lamp state="live" label={lastDeliveryAt === null ? text.feedJust : listening(text, lastDeliveryAt, now)} />;
}

/** Why a feed is not well. */
function Reason({ feed: { state, reason } }: { feed: Feed }) {
  if (state === 'new' || state === 'listening') return null;
  return <span class={styles.counts}>{reasonText(reason)}</span>;
}

type Text = typeof messages.vi;

function listening(text: Text, lastDeliveryAt: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(lastDeliveryAt)) / 60_000);
  return minutes <= 0 ? text.feedJust : text.feedMinutes(minutes);
}
