/** A working morning at the market, 24 November 2026 08:00 in Hải Phòng. Epoch milliseconds. */
export const MORNING = Date.parse('2026-11-24T08:00:00+07:00');

/** A clock that a test moves. It stands still by itself. */
export interface TestClock {
  (): number;
  set(instant: number): void;
  advance(milliseconds: number): void;
}

/** Make a clock that stands at `now`. */
export function createTestClock(now = MORNING): TestClock {
  let instant = now;
  return Object.assign(() => instant, {
    set(next: number) {
      instant = next;
    },
    advance(milliseconds: number) {
      instant += milliseconds;
    },
  });
}

/** Vietnam's wall clock at an instant, as the providers write it. */
export function toVietnamStamp(instant = MORNING): string {
  return new Date(instant + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
