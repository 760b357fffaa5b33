/**
 * Whether a stall is still paid on an account of its, so that a code printed for it may be used.
 *
 * A printed code of an account that ended is dead: money on it would reach somebody whom the stall no longer names.
 * Units: instants in epoch milliseconds; `validTo` is null while nobody has set an end.
 */
export function isAccountAlive({ validTo }: { validTo: number | null }, now: number): boolean {
  return validTo === null || validTo > now;
}
