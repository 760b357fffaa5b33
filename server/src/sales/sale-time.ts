import { toServerTime } from '../http/index.ts';

/** Older than this nothing is kept by itself: somebody should look. */
export const OLDEST_MS = 31 * 86_400_000;

/** What a phone says of its time, epoch milliseconds; null where it says nothing. */
export interface ToldTime {
  at: number | null;
  /** What its clock showed while it was sending. */
  deviceNow: number | null;
}

/** When something happened on a phone whose clock may be wrong; null when it is too old. Nothing happens after `now`. */
export function placeInTime({ at, deviceNow }: ToldTime, now: number): number | null {
  if (at === null) return now;
  const placed = toServerTime(at, { deviceNow, earliest: Number.NEGATIVE_INFINITY, now });
  return placed < now - OLDEST_MS ? null : placed;
}
