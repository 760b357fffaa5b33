import type { Cell } from '../table/cell.ts';

/** An amount in whole đồng with its sign (null where the file writes none), nothing, or what nobody can read for sure. */
export type ParsedAmount = { kind: 'amount'; vnd: number; sign: '+' | '-' | null } | { kind: 'none' } | { kind: 'bad' };

const LARGEST_VND = 1_000_000_000_000;
const LONGEST_TEXT = 40;
const CURRENCY = /(?:vnd|vnđ|đồng|dong|₫|đ)\.?/giu;
const PLAIN = /^\d+$/;
const PLAIN_WITH_CENTS = /^(\d+)[.,]0{1,2}$/;
const GROUPED = /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*(?:([.,])0{1,2})?$/;

/**
 * Read an amount as banks write them: `1.234.567`, `1,234,567.00`, `+25.000 VND`, `(25,000)`, `25000-`, `25,000 CR`, or a number.
 *
 * A đồng has no parts, so a point before three digits groups and one before two zeros ends; anything else is bad.
 * `vnd` is never negative and never above a thousand billion.
 */
export function parseAmount(cell: Cell | undefined): ParsedAmount {
  if (cell === null || cell === undefined) return { kind: 'none' };
  if (typeof cell === 'number') return admit(Math.abs(dropNoise(cell)), cell < 0 ? '-' : null);
  if (cell.length > LONGEST_TEXT) return { kind: 'bad' };
  // A spreadsheet marks what it shall not take for a number with an apostrophe.
  const bare = cell.replace(CURRENCY, '').replace(/\s+/gu, ' ').trim().replace(/^'/, '').trim();
  if (/^[-–]?$/u.test(bare)) return { kind: 'none' };
  const { sign, digits } = takeSign(bare);
  const cents = PLAIN_WITH_CENTS.exec(digits)?.[1];
  if (cents !== undefined) return admit(Number(cents), sign);
  if (PLAIN.test(digits)) return admit(Number(digits), sign);
  const grouped = GROUPED.exec(digits);
  // Two kinds of marks group and end; one kind cannot do both.
  if (!grouped || grouped[1] === grouped[2]) return { kind: 'bad' };
  const whole = grouped[2] === undefined ? digits : digits.slice(0, digits.lastIndexOf(grouped[2]));
  return admit(Number(whole.replace(/\D/g, '')), sign);
}

// A workbook's formula leaves a trillionth of a đồng beside the whole ones.
function dropNoise(amount: number): number {
  const whole = Math.round(amount);
  return Math.abs(amount - whole) < 1e-6 ? whole : amount;
}

function takeSign(text: string): { sign: '+' | '-' | null; digits: string } {
  const inParentheses = /^\((.*)\)$/.exec(text)?.[1];
  if (inParentheses !== undefined) return { sign: '-', digits: inParentheses.trim() };
  const [, counted, side] = /^(.*\d) ?(cr|dr)$/i.exec(text) ?? [];
  if (counted !== undefined) return { sign: side?.toLowerCase() === 'cr' ? '+' : '-', digits: counted };
  const [, before, digits = '', after] = /^([+\-−–]?) ?(.*?) ?([+\-−–]?)$/u.exec(text) ?? [];
  const mark = before || after;
  if (!mark || (before && after)) return { sign: null, digits: mark ? text : digits };
  return { sign: mark === '+' ? '+' : '-', digits };
}

function admit(vnd: number, sign: '+' | '-' | null): ParsedAmount {
  if (!Number.isSafeInteger(vnd) || vnd > LARGEST_VND) return { kind: 'bad' };
  return vnd === 0 ? { kind: 'none' } : { kind: 'amount', vnd, sign };
}
