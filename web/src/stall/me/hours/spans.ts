import type { HoursSpan } from '@choso/shared/contracts';

const SPAN = /(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})/g;

/** Read the spans off a stall's sign, "05:00–11:00, 15:30–18:30"; what is no span is left out. */
export function parseSpans(hours: string): HoursSpan[] {
  return [...hours.matchAll(SPAN)].map(([, fromHour = '', fromMinute = '', toHour = '', toMinute = '']) => ({
    from: `${fromHour.padStart(2, '0')}:${fromMinute}`,
    to: `${toHour.padStart(2, '0')}:${toMinute}`,
  }));
}

/** Whether spans can stand on a sign: each begins before it ends, and before the next. */
export function areGoodSpans(spans: readonly HoursSpan[]): boolean {
  return (
    spans.length > 0 && spans.every(({ from, to }, at) => from !== '' && from < to && (spans[at - 1]?.to ?? '') < from)
  );
}

/** The day some days after another, `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
