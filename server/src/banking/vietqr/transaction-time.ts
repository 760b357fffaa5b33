const SEVEN_HOURS_MS = 7 * 3_600_000;
const AHEAD_MS = 3_600_000;
// Longer than the six minutes in which VietQR.vn repeats a delivery, and the slowness of a bank.
const ALMOST_MS = 600_000;

/**
 * The instant that VietQR.vn means by its `transactiontime`. Units: epoch milliseconds.
 *
 * Its server makes the number from Vietnam's wall clock as if that were UTC, so that it may be seven hours off. A moment
 * in the future that is no longer one after taking seven hours away must be such; and so must one that lies seven hours
 * back almost to the minute, for the mirrored mistake. Both are put right by the whole seven hours, so that a repeat of
 * the delivery says the same instant.
 */
export function toBookedAt(told: number, now: number): number {
  const ahead = told - now;
  if (ahead > AHEAD_MS && ahead <= SEVEN_HOURS_MS + ALMOST_MS) return told - SEVEN_HOURS_MS;
  return Math.abs(ahead + SEVEN_HOURS_MS) <= ALMOST_MS ? told + SEVEN_HOURS_MS : told;
}
