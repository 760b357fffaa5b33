import type { KeptEntry } from './read-journal.ts';

const END = '\r\n';

/** The first line of the table. */
export const CSV_HEADER = `seq,businessDate,kind,transactionId,ledgerAccount,stallId,amountVnd,description${END}`;

/** The lines of one entry, one for each posting (RFC 4180). */
export function toCsvLines({ seq, businessDate, kind, transactionId, description, postings }: KeptEntry): string {
  const before = [seq, businessDate, kind, transactionId].map(toCsvCell).join(',');
  const after = toCsvCell(description);
  let lines = '';
  for (const { ledgerAccount, stallId, amountVnd } of postings)
    lines += `${before},${toCsvCell(ledgerAccount)},${toCsvCell(stallId)},${amountVnd},${after}${END}`;
  return lines;
}

// A text that begins like a formula would run when the board opens the file in a spreadsheet; some read the wide forms
// of these signs as formulas too.
const LIKE_FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** One cell: a number as it is, a text that is never a formula and never ends its cell early. */
export function toCsvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  if (value === null) return '';
  const text = LIKE_FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
