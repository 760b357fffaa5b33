import { foldHeading } from '../columns/heading.ts';

const WORDS_IN = /^(\+|c|cr|co|in|vao|thu|tang|(ghi|bao|ps|phat sinh) co|credit|tien vao|nhan tien|deposit)$/;
const WORDS_OUT =
  /^([-−–]|d|dr|n|no|out|ra|chi|giam|(ghi|bao|ps|phat sinh) no|debit|tien ra|chuyen tien di|withdrawal)$/u;
const HINTS_IN = /ghi co|bao co|credit|tien vao|nhan|deposit/;
const HINTS_OUT = /ghi no|bao no|debit|tien ra|chuyen di|rut|withdraw/;

/** Which way the word of a cell says that money went, when the word is for nothing else: `C`, `Ghi nợ`, `+`. Or null. */
export function readWay(text: string): 'in' | 'out' | null {
  const word = toWord(text);
  return WORDS_IN.test(word) ? 'in' : WORDS_OUT.test(word) ? 'out' : null;
}

/** The same of a cell in a column that is for this: words beside it do not matter. Null where it says neither or both. */
export function readWayIn(text: string): 'in' | 'out' | null {
  const said = readWay(text);
  if (said) return said;
  const word = toWord(text);
  const [isIn, isOut] = [HINTS_IN.test(word), HINTS_OUT.test(word)];
  return isIn === isOut ? null : isIn ? 'in' : 'out';
}

// A spreadsheet marks a sign that shall not begin a formula with an apostrophe.
function toWord(text: string): string {
  return foldHeading(text) || text.trim().replace(/^'/, '');
}
