const REST_MS = 30 * 60_000;
/** How often the console looks whether it rests. */
export const LOOK_EVERY_MS = 30_000;

/** Whether a console that was touched last at an instant has rested long enough to be left. Epoch milliseconds. */
export function hasRested(touchedAt: number, now: number): boolean {
  return now - touchedAt >= REST_MS;
}
