/** Holidays on a fixed day of the sun's year, `MM-DD`. Source: Labour Code 2019, article 112. */
const SOLAR_HOLIDAYS: readonly string[] = ['01-01', '04-30', '05-01', '09-01', '09-02'];

/**
 * Whether offices work on a day (`YYYY-MM-DD`).
 *
 * A holiday on a weekend is made up for on the next working days (article 111). Holidays of the moon's year are not in here:
 * none of them falls on a tax deadline before 2030.
 */
export function isWorkingDay(day: string): boolean {
  if (isWeekend(day) || isHoliday(day)) return false;
  return !madeUpDays(day.slice(0, 4)).has(day);
}

/** The day itself, or the first day after it on which offices work: to it a deadline moves (Decree 252/2026, article 3). */
export function nextWorkingDay(day: string): string {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

/** Days off instead of the holidays of a year that fell on a weekend. */
function madeUpDays(year: string): Set<string> {
  const madeUp = new Set<string>();
  for (const holiday of SOLAR_HOLIDAYS.map((day) => `${year}-${day}`).filter(isWeekend)) {
    let instead = addDays(holiday, 1);
    while (isWeekend(instead) || isHoliday(instead) || madeUp.has(instead)) instead = addDays(instead, 1);
    madeUp.add(instead);
  }
  return madeUp;
}

function isHoliday(day: string): boolean {
  return SOLAR_HOLIDAYS.includes(day.slice(5));
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
