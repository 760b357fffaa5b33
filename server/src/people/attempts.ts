const MOST_FAILURES = 20;
const WINDOW_MS = 60_000;

/** Counts failed sign-ins of an address, so that guessing a secret takes longer than a life. */
export interface AttemptLimit {
  isBlocked(address: string, now: number): boolean;
  fail(address: string, now: number): void;
}

/** Make an empty counter; it forgets what is older than a minute. */
export function createAttemptLimit(): AttemptLimit {
  const failures = new Map<string, number[]>();
  const recent = (address: string, now: number) => (failures.get(address) ?? []).filter((at) => now - at < WINDOW_MS);
  return {
    isBlocked: (address, now) => recent(address, now).length >= MOST_FAILURES,
    fail(address, now) {
      for (const known of failures.keys()) if (recent(known, now).length === 0) failures.delete(known);
      failures.set(address, [...recent(address, now), now]);
    },
  };
}
