const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** The day it is in Vietnam, `YYYY-MM-DD`, at an instant in epoch milliseconds. */
export function today(now: number): string {
  return new Date(now + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

/** The month so many months away, `YYYY-MM`. */
export function monthAway(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** A month as people write it, `11/2026`. */
export function monthText(month: string): string {
  return month.split('-').reverse().join('/');
}
