/** A period of a book: its first and last day, its name in a file's name and in words. */
export interface Period {
  year: number;
  from: string;
  until: string;
  name: string;
  words: string;
}

/** Read a year (`2026`), a quarter (`2026-Q4`), a month (`2026-11`) or a day (`2026-11-26`); null for anything else. */
export function readPeriod(text: string): Period | null {
  const [, year = '', quarter, month, day] = /^(20\d\d)(?:-Q([1-4])|-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (!year) return null;
  const named = { year: Number(year), name: text };
  if (day && month) {
    const isReal = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString().startsWith(text);
    return isReal ? { ...named, from: text, until: text, words: `ngày ${day}/${month}/${year}` } : null;
  }
  if (month)
    return { ...named, from: `${text}-01`, until: lastDay(year, Number(month)), words: `tháng ${month}/${year}` };
  if (quarter) {
    const first = Number(quarter) * 3 - 2;
    const from = `${year}-${String(first).padStart(2, '0')}-01`;
    return { ...named, from, until: lastDay(year, first + 2), words: `quý ${quarter} năm ${year}` };
  }
  return { ...named, from: `${year}-01-01`, until: `${year}-12-31`, words: `năm ${year}` };
}

function lastDay(year: string, month: number): string {
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}
