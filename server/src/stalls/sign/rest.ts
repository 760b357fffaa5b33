import { toBusinessDate } from '@choso/shared/time';

const LONGEST_REST_MS = 366 * 86_400_000;

/** Whether a rest may end on a day: today, or within a year. `until` is `YYYY-MM-DD`, that day included. */
export function isPossibleRest(until: string, now: number): boolean {
  return until >= toBusinessDate(now) && until <= toBusinessDate(now + LONGEST_REST_MS);
}

/** Whether a rest is over: the morning after its last day has come. */
export function isRestOver(until: string, now: number): boolean {
  return until < toBusinessDate(now);
}

/** The notice as shoppers read it: "Nhà có việc, đến 30/11/2026". */
export function toPauseNote(reason: string, until: string): string {
  return `${reason || 'Nghỉ bán'}, đến ${until.split('-').reverse().join('/')}`;
}

/** Hours as they stand on a stall's sign: "05:00–11:00, 15:30–18:30". */
export function toHoursText(spans: readonly { from: string; to: string }[]): string {
  return spans.map(({ from, to }) => `${from}–${to}`).join(', ');
}
