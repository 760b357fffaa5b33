import type { RoleName } from '@choso/shared/contracts';

const HOUR_MS = 3_600_000;
const SELLS: readonly RoleName[] = ['stallholder', 'stall-staff', 'shopper'];

/** Nobody leaves a session alone for longer than this and finds it again; some find it gone much sooner. */
export const LONGEST_IDLE_MS = 12 * HOUR_MS;
/** For whoever sees more than a stall of their own. */
const BOARD_IDLE_MS = HOUR_MS / 2;

/**
 * How long a session may rest before it ends by itself.
 *
 * A phone at a stall lies on the table for hours; a console of the board stands in an office where others pass.
 * Units: milliseconds.
 */
export function idleLimitOf(roles: readonly { role: RoleName }[]): number {
  return roles.every(({ role }) => SELLS.includes(role)) ? LONGEST_IDLE_MS : BOARD_IDLE_MS;
}

/** Whether a session has rested too long. `seenAt` is when it was last used, kept to the minute. */
export function hasRested(
  { seenAt, createdAt }: { seenAt: number | null; createdAt: number },
  roles: readonly { role: RoleName }[],
  now: number,
): boolean {
  return now - (seenAt ?? createdAt) >= idleLimitOf(roles);
}
