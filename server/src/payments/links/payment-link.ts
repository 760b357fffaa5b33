/**
 * The life of a provider's code of a bill.
 *
 * `wanted` until somebody asks the provider; `making` while it is asked; then `open`, or `failed` when the stall's own
 * code is shown instead. `closing` until the provider has taken it back; `closed` when nothing is left to do. Money that
 * reaches its account is booked whatever its state.
 */
export type LinkState = 'wanted' | 'making' | 'open' | 'failed' | 'closing' | 'closed';

/** How long a code may be in the making before whoever made it must have died. */
export const MAKING_MS = 30_000;
/** How long the counter may take to ask for its own code before the clock does it. */
export const COUNTER_HEAD_START_MS = 10_000;

const MINUTE_MS = 60_000;
// When a lost notification would be missed: by the customer who waits, then by the stall that looks again.
const LOOKS_MS = [MINUTE_MS / 2, 2 * MINUTE_MS, 10 * MINUTE_MS];
const EVERY_MS = 60 * MINUTE_MS;
// The provider's clock may lag behind ours.
const AFTER_END_MS = 5_000;
const LONGEST_RETRY_MS = 60 * MINUTE_MS;
const MOST_RETRIES = 12;

/**
 * When an open link is looked at next: after half a minute, two, ten, then every hour, and once at its end. Null after
 * that. Instants are epoch milliseconds.
 */
export function nextLookAt({ createdAt, expiresAt }: { createdAt: number; expiresAt: number }, now: number) {
  const end = expiresAt + AFTER_END_MS;
  if (now >= end) return null;
  const passed = now - createdAt;
  const hours = Math.floor(passed / EVERY_MS) + 1;
  const next = LOOKS_MS.find((after) => after > passed) ?? hours * EVERY_MS;
  return Math.min(end, createdAt + next);
}

/** When what failed is tried again, longer each time; null when it has been tried often enough. */
export function nextRetryAt(attempts: number, now: number): number | null {
  return attempts >= MOST_RETRIES ? null : now + Math.min(LONGEST_RETRY_MS, (MINUTE_MS / 2) * 2 ** attempts);
}
