import { parseVietnamStamp } from '@choso/shared/time';

const DAY_FIRST = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;
const YEAR_FIRST = /(?<!\d)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/;
const CLOCK = /(?<![\d.])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(am|pm|sa|ch)?(?![\d:])/i;

/** A moment in a cell: `found` says whether there was anything like a date, `at` is null when no such moment exists. */
export interface ParsedInstant {
  found: boolean;
  at: number | null;
  /** What stood in the cell beside the moment; some banks put their number of the transfer there. */
  rest: string;
}

/**
 * Read a moment in Vietnam's wall clock: `dd/mm/yyyy` or `yyyy-mm-dd`, with or without a clock before or after it.
 *
 * Units: epoch milliseconds UTC. A day without a clock is its first moment, so that no payment of it seems late.
 * The month is never guessed: `11/24/2026` is no moment.
 */
export function parseInstant(day: string, clock = ''): ParsedInstant {
  const dayFirst = DAY_FIRST.exec(day);
  const yearFirst = dayFirst ? null : YEAR_FIRST.exec(day);
  const date = dayFirst ?? yearFirst;
  if (!date) return { found: false, at: null, rest: day };
  const [year, month, dayOfMonth] = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : (yearFirst?.slice(1) ?? []);
  const besideDate = day.replace(date[0], ' ').replace('T', ' ');
  const time = CLOCK.exec(besideDate) ?? CLOCK.exec(clock);
  const stamp = `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)} ${toClock(time)}`;
  const rest = (time ? besideDate.replace(time[0], ' ') : besideDate).replace(/\s+/g, ' ').trim();
  return { found: true, at: parseVietnamStamp(stamp), rest };
}

function toClock(time: RegExpExecArray | null): string {
  if (!time) return '00:00:00';
  const [, hour = '', minute = '', second = '00', half] = time;
  const isAfternoon = /^(pm|ch)$/i.test(half ?? '');
  const isMorning = /^(am|sa)$/i.test(half ?? '');
  const given = Number(hour);
  const shifted = isAfternoon && given < 12 ? given + 12 : isMorning && given === 12 ? 0 : given;
  return `${twoDigits(String(shifted))}:${minute}:${second}`;
}

function twoDigits(text: string | undefined): string {
  return (text ?? '').padStart(2, '0');
}
