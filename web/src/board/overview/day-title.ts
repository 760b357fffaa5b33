import { toVietnamHour } from '@choso/shared/time';
import { weekdayText } from '../day-text.ts';

/** Where the day's parts begin, in hours of Vietnam. */
const NOON = 11;
const AFTERNOON = 13;
const EVENING = 18;

/** The heading of the day, `Sáng thứ Ba, 24/11`. Takes `YYYY-MM-DD` and an instant in epoch milliseconds. */
export function dayTitle(
  businessDate: string,
  now: number,
  words: { dayParts: readonly string[]; weekdays: string[] },
): string {
  const hour = toVietnamHour(now);
  const part = hour < NOON ? 0 : hour < AFTERNOON ? 1 : hour < EVENING ? 2 : 3;
  return `${words.dayParts[part]} ${weekdayText(businessDate, words)}`;
}
