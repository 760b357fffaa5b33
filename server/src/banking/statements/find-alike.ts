import { findReferences } from '@choso/shared/reference-code';
import { toBusinessDate } from '@choso/shared/time';
import { squeeze } from '@choso/shared/vietnamese';
import type { StatementRow } from './read-statement.ts';

/** A transaction that another channel told, as far as a row of a statement may be the same. */
export interface ToldMovement {
  direction: string;
  amountVnd: number;
  bookedAt: number;
  memo: string;
  bankReference: string | null;
}

// A bank may print the day on which it closed its books, not the one on which the money came.
const SAME_CODE_MS = 3 * 86_400_000;
const TELLING_MEMO = 8;

/**
 * The rows that say what was told before without the bank's number to prove it: banks print other numbers in statements
 * than they notify, or none, or a day without an hour. Each told movement stands for one row at most.
 *
 * Rows whose number was told are not among them; those are recognised by it.
 */
export function findAlike(rows: readonly StatementRow[], told: readonly ToldMovement[]): StatementRow[] {
  const pool = new Map<string, ToldMovement[]>();
  for (const movement of told) pool.set(moneyOf(movement), [...(pool.get(moneyOf(movement)) ?? []), movement]);
  const take = ({ event }: StatementRow, fits: (movement: ToldMovement) => boolean): boolean => {
    const own = pool.get(moneyOf(event)) ?? [];
    const at = own.findIndex(fits);
    if (at !== -1) own.splice(at, 1);
    return at !== -1;
  };
  // Who is recognised by number stands for nobody else.
  const unproven = rows.filter((row) => {
    const { bankReference } = row.event;
    return bankReference === null || !take(row, (movement) => movement.bankReference === bankReference);
  });
  return unproven.filter((row) => take(row, (movement) => isAlike(row.event, movement)));
}

function moneyOf({ direction, amountVnd }: Pick<ToldMovement, 'direction' | 'amountVnd'>): string {
  return `${direction} ${amountVnd}`;
}

function isAlike(row: StatementRow['event'], movement: ToldMovement): boolean {
  if (isSameNumbering(row.bankReference, movement.bankReference)) return false;
  const codes = findReferences(row.memo);
  const hasSameCode = findReferences(movement.memo).some((code) => codes.includes(code));
  if (hasSameCode) return Math.abs(row.bookedAt - movement.bookedAt) <= SAME_CODE_MS;
  return toBusinessDate(row.bookedAt) === toBusinessDate(movement.bookedAt) && isSameMemo(row.memo, movement.memo);
}

// Two numbers of one kind that differ are two transfers; a number of another kind says nothing.
function isSameNumbering(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.replace(/\d+/g, '9') === other.replace(/\d+/g, '9');
}

// Banks put their own words around a payer's, and not the same ones everywhere.
function isSameMemo(one: string, other: string): boolean {
  const [short = '', long = ''] = [squeeze(one), squeeze(other)].sort((a, b) => a.length - b.length);
  return short === long || (short.length >= TELLING_MEMO && long.includes(short));
}
