const TWO_OF_DAY_AND_MONTH = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)/;

/**
 * Which days of a statement may be believed, from all of them: one that can only name the month first shows who wrote the
 * file, and those that could mean either order are then no days at all.
 */
export function readDayRule(days: readonly string[]): (day: string) => boolean {
  const orders = new Set(days.map(readDayOrder));
  const isMonthFirst = orders.has('month-first') && !orders.has('day-first');
  return (day) => !isMonthFirst || readDayOrder(day) !== 'unsure';
}

// What only one order can mean says so (`24/11/2026`); what each order reads otherwise is unsure (`05/11/2026`).
function readDayOrder(text: string): 'day-first' | 'month-first' | 'unsure' | null {
  const [, one, other] = TWO_OF_DAY_AND_MONTH.exec(text)?.map(Number) ?? [];
  if (one === undefined || other === undefined || one === other || Math.max(one, other) > 31) return null;
  if (one > 12) return other > 12 ? null : 'day-first';
  return other > 12 ? 'month-first' : 'unsure';
}
