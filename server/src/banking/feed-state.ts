import { type Reason, recognizeReason, sayReason } from '@choso/shared/reasons';
import { toBusinessDate, toIsoInstant, toVietnamHour } from '@choso/shared/time';

/** What a feed's lamp says: nothing told yet, all is well, it tells late, it tells nothing. */
export type FeedLamp = 'new' | 'listening' | 'slow' | 'lost';

/** What is measured of a feed. Instants and lengths are milliseconds. */
export interface FeedMeasures {
  lastDeliveryAt: number | null;
  /** How late the newest transaction was told. */
  lagMs: number | null;
  pulledAt: number | null;
  pullProblem: string | null;
  /** How long this feed is usually silent between two deliveries, when it told enough to know. */
  usualGapMs?: number | undefined;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
// Banks linked by API are told within a minute; a shopper does not wait much longer at a counter.
const SLOW_LAG_MS = 2 * MINUTE_MS;
// A market's counter is rarely silent for a quarter of an hour. A quieter feed is measured by its own habit.
const SLOW_SILENCE_MS = 15 * MINUTE_MS;
const LOST_SILENCE_MS = HOUR_MS;
const SLOW_GAPS = 3;
const LOST_GAPS = 10;
// Three pulls in a row.
const FRESH_PULL_MS = 15 * MINUTE_MS;
// Nobody buys at night; silence then says nothing.
const DAY_BEGINS = 5;
const DAY_ENDS = 21;

/**
 * Judge a feed by what was measured. `reason` is Vietnamese, for whoever looks after it.
 *
 * Lost: silent for an hour of market time (05:00–21:00), or ten times its usual gap when that is longer. Slow: silent
 * for a quarter of an hour or three usual gaps; or it told its newest transaction two minutes late; or its provider
 * could not be asked. A provider that was asked within a quarter of an hour and had nothing more excuses any silence.
 */
export function feedState(feed: FeedMeasures, now: number): { state: FeedLamp; reason: string; why: Reason | null } {
  const judged = judge(feed, now);
  return { ...judged, why: recognizeReason(judged.reason) };
}

function judge(feed: FeedMeasures, now: number): { state: FeedLamp; reason: string } {
  const { lastDeliveryAt, lagMs, pulledAt, pullProblem, usualGapMs = 0 } = feed;
  if (lastDeliveryAt === null && pulledAt === null) {
    if (pullProblem !== null) return { state: 'lost', reason: sayReason('feed/not-asked', { problem: pullProblem }) };
    return { state: 'new', reason: sayReason('feed/new', {}) };
  }
  const heardAt = Math.max(lastDeliveryAt ?? 0, pulledAt ?? 0);
  const silentMs = marketTime(heardAt, now);
  if (silentMs >= Math.max(LOST_SILENCE_MS, LOST_GAPS * usualGapMs))
    return { state: 'lost', reason: sayReason('feed/silent-since', { since: wallClock(heardAt, now) }) };
  if (pullProblem !== null) return { state: 'slow', reason: sayReason('feed/not-asked', { problem: pullProblem }) };
  if (lagMs !== null && lagMs >= SLOW_LAG_MS)
    return { state: 'slow', reason: sayReason('feed/late', { late: inWords(lagMs) }) };
  if (pulledAt !== null && now - pulledAt < FRESH_PULL_MS)
    return { state: 'listening', reason: sayReason('feed/asked', { at: wallClock(pulledAt, now) }) };
  if (silentMs >= Math.max(SLOW_SILENCE_MS, SLOW_GAPS * usualGapMs))
    return { state: 'slow', reason: sayReason('feed/silent-for', { length: inWords(silentMs) }) };
  return { state: 'listening', reason: sayReason('feed/heard', { at: wallClock(heardAt, now) }) };
}

// Fewer say little of a habit.
const ENOUGH_TO_KNOW = 20;

/** How long a feed is usually silent, from what is counted of it anyway; undefined while it told too little to know. */
export function usualGap(feed: { acceptedCount: number; createdAt: number; lastDeliveryAt: number | null }) {
  const { acceptedCount, createdAt, lastDeliveryAt } = feed;
  if (lastDeliveryAt === null || acceptedCount < ENOUGH_TO_KNOW) return undefined;
  return Math.max(0, marketTime(createdAt, lastDeliveryAt) / acceptedCount);
}

/** How much of the time between two instants was market time. */
function marketTime(from: number, until: number): number {
  const days = Math.floor((until - from) / (24 * HOUR_MS));
  let open = Math.max(0, days) * (DAY_ENDS - DAY_BEGINS) * HOUR_MS;
  for (let at = from + Math.max(0, days) * 24 * HOUR_MS; at < until; ) {
    // Vietnam's hours begin where the world's do.
    const next = Math.min(until, at - (at % HOUR_MS) + HOUR_MS);
    const hour = toVietnamHour(at);
    if (hour >= DAY_BEGINS && hour < DAY_ENDS) open += next - at;
    at = next;
  }
  return open;
}

function wallClock(at: number, now: number): string {
  const iso = toIsoInstant(at);
  const clock = iso.slice(11, 16);
  if (toBusinessDate(at) === toBusinessDate(now)) return sayReason('time/clock', { clock });
  return sayReason('time/on-day', { clock, day: Number(iso.slice(8, 10)), month: Number(iso.slice(5, 7)) });
}

function inWords(ms: number): string {
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  if (ms < HOUR_MS) return sayReason('time/minutes', { minutes });
  const hours = Math.floor(ms / HOUR_MS);
  return minutes > 0 ? sayReason('time/hours-minutes', { hours, minutes }) : sayReason('time/hours', { hours });
}
