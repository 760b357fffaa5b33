import { dateText } from '../lib/clock.ts';

const vi = { weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] };
const en: typeof vi = { weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] };

/** The names of the days, Sunday first. */
export const dayWords = { vi, en };

/** A business day with its weekday, `thứ Ba, 24/11`. Takes `YYYY-MM-DD`. */
export function weekdayText(businessDate: string, { weekdays }: typeof vi): string {
  // A business day is a calendar day; noon UTC keeps it the same day in every zone.
  const weekday = new Date(`${businessDate}T12:00:00Z`).getUTCDay();
  return `${weekdays[weekday]}, ${dateText(businessDate).slice(0, 5)}`;
}

/** The day before or after, as `YYYY-MM-DD`. */
export function dayBeside(businessDate: string, days: 1 | -1): string {
  return new Date(Date.parse(`${businessDate}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string | undefined): text is string {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
