/** How the last pulls of a connection went. Instants are epoch milliseconds. */
export interface PullHistory {
  lastAttemptAt: number;
  /** How many pulls in a row have failed. */
  failures: number;
  /** When the secret that was used had been changed last. */
  rotatedAt?: number | null | undefined;
}

/** How pulls with a secret went; undefined when none were: what a provider said to another secret says nothing of it. */
export function historyWith(
  history: PullHistory | undefined,
  { rotatedAt = null }: Pick<PullHistory, 'rotatedAt'>,
): PullHistory | undefined {
  return (history?.rotatedAt ?? null) === rotatedAt ? history : undefined;
}

const EVERY_MS = 5 * 60_000;
const SOON_MS = 60_000;
const FAILURES_THAT_OPEN = 3;
const LONGEST_REST_MS = 60 * 60_000;

/**
 * Whether it is time to ask a provider again.
 *
 * Every five minutes; a minute after a failure, to keep the gap short; after three in a row the circuit is open and the
 * provider rests for five minutes, then for twice as long each time, an hour at most. At first and after a gap in our
 * own time at once, unless the circuit is open.
 */
export function isDue(history: PullHistory | undefined, now: number, afterGap: boolean): boolean {
  if (!history) return true;
  const passed = now - history.lastAttemptAt;
  if (isOpen(history)) return passed >= restMs(history);
  return afterGap || passed < 0 || passed >= (history.failures > 0 ? SOON_MS : EVERY_MS);
}

/** Whether the provider has failed so often that it is asked only now and then, and only once. */
export function isOpen({ failures }: PullHistory): boolean {
  return failures >= FAILURES_THAT_OPEN;
}

function restMs({ failures }: PullHistory): number {
  return Math.min(LONGEST_REST_MS, EVERY_MS * 2 ** (failures - FAILURES_THAT_OPEN));
}
