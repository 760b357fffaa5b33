import { parseVietnamStamp } from '@choso/shared/time';

const DAY_FIRST = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;
const YEAR_FIRST = /(?<!\d)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/;
const MONTH_IN_WORDS = /(?<!\d)(\d{1,2})[ /.-]([a-z]{3})[a-z]*[ ,/.-]+(\d{4})(?!\d)/i;
const WITHOUT_MARKS = /^(20\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOCK = /(?<![\d.])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(am|pm|sa|ch)?(?![\d:])/i;
const ZONE = /(?<=\d:\d{2}(?:\.\d+)?) ?(?:Z|([+-])(0\d|1[0-4]):?([0-5]\d))$/i;
const VIETNAM_MINUTES = 7 * 60;
const MIDNIGHT = '00:00:00';

/** A moment in a cell: `found` says whether there was anything like a date, `at` is null when no such moment exists. */
export interface ParsedInstant {
  found: boolean;
  at: number | null;
  /** What stood in the cell beside the moment; some banks put their number of the transfer there. */
  rest: string;
}

/**
 * Read a moment in Vietnam's wall clock: `dd/mm/yyyy`, `yyyy-mm-dd`, `24-Nov-2026` or `20261124`, with or without a clock
 * before or after it; one that says its own zone (`…T01:05:00Z`) is of that zone.
 *
 * Units: epoch milliseconds UTC. A day without a clock is its first moment, so that no payment of it seems late; `clock`
 * is what another column says beside it. The month is never guessed: `11/24/2026` is no moment.
 */
export function parseInstant(day: string, clock = ''): ParsedInstant {
  const date = findDate(day);
  if (!date) return { found: false, at: null, rest: day };
  const besideDate = day.replace(date.text, ` ${date.clock} `).replace('T', ' ').trim();
  const zone = ZONE.exec(besideDate);
  const beside = zone ? besideDate.replace(zone[0], '') : besideDate;
  const own = CLOCK.exec(beside);
  // A workbook's day has a midnight that nobody wrote.
  const time = own && toClock(own) !== MIDNIGHT ? own : (CLOCK.exec(clock) ?? own);
  const at = parseVietnamStamp(`${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)} ${toClock(time)}`);
  const rest = (own ? beside.replace(own[0], ' ') : beside).replace(/\s+/g, ' ').trim();
  return { found: true, at: at === null ? null : at + minutesAhead(zone) * 60_000, rest };
}

/** Whether a text is an hour of day and nothing else. */
export function isClock(text: string): boolean {
  return text !== '' && text.replace(CLOCK, '').trim() === '';
}

interface FoundDate {
  text: string;
  year: string;
  month: string;
  day: string;
  /** The clock that was written in one with it. */
  clock: string;
}

function findDate(text: string): FoundDate | null {
  const [dayFirst, first = '', second = '', third = ''] = DAY_FIRST.exec(text) ?? [];
  if (dayFirst !== undefined) return { text: dayFirst, day: first, month: second, year: third, clock: '' };
  const [yearFirst, year = '', month = '', day = ''] = YEAR_FIRST.exec(text) ?? [];
  if (yearFirst !== undefined) return { text: yearFirst, year, month, day, clock: '' };
  const [inWords, dayOfMonth = '', word = '', ofYear = ''] = MONTH_IN_WORDS.exec(text) ?? [];
  const named = MONTHS.indexOf(word.toLowerCase()) + 1;
  if (inWords !== undefined && named > 0)
    return { text: inWords, day: dayOfMonth, month: String(named), year: ofYear, clock: '' };
  const [plain, y = '', m = '', d = '', ...clock] = WITHOUT_MARKS.exec(text) ?? [];
  if (plain === undefined) return null;
  return { text: plain, year: y, month: m, day: d, clock: clock.every(Boolean) ? clock.join(':') : '' };
}

/** By how much an instant of a zone comes after the one that Vietnam's clock would mean. */
function minutesAhead(zone: RegExpExecArray | null): number {
  if (!zone) return 0;
  const [, sign, hours = 0, minutes = 0] = zone;
  const east = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return VIETNAM_MINUTES - east;
}

function toClock(time: RegExpExecArray | null): string {
  if (!time) return MIDNIGHT;
  const [, hour = '', minute = '', second = '00', half] = time;
  const isAfternoon = /^(pm|ch)$/i.test(half ?? '');
  const isMorning = /^(am|sa)$/i.test(half ?? '');
  const given = Number(hour);
  const shifted = isAfternoon && given < 12 ? given + 12 : isMorning && given === 12 ? 0 : given;
  return `${twoDigits(String(shifted))}:${minute}:${second}`;
}

function twoDigits(text: string): string {
  return text.padStart(2, '0');
}
