/** A list's cursor is the instant up to which it was read. */
export function toCursor(now: number): string {
  return new Date(now).toISOString();
}

/** Where a list goes on, in epoch milliseconds; at the first time, now. */
export function readCursor(cursor: string | null, now: number): number {
  const at = cursor === null ? now : Date.parse(cursor);
  // A clock that was once wrong must not hide what it has not reached yet.
  return Number.isNaN(at) ? now : Math.min(at, now);
}
