import { createHash } from 'node:crypto';
import { toBusinessDate } from '@choso/shared/time';
import { squeeze } from '@choso/shared/vietnamese';

/** What makes a row of a statement this row and no other. */
export interface RowIdentity {
  accountNumber: string;
  bookedAt: number;
  direction: 'in' | 'out';
  amountVnd: number;
  memo: string;
  bankReference: string | null;
}

// From this length on a bank's number is of the whole bank; shorter ones count within a day or a branch.
const LASTING_REFERENCE = 12;
const LONGEST_NAME = 100;

/** Names the rows of one file, in the order of the file. */
export type NameRow = (row: RowIdentity) => string;

/**
 * Make the namer of one file: the same row gets the same name in every file that holds it.
 *
 * A name is the bank's number with direction and amount, because a transfer and its fee share the number; where the
 * number is short, also the day. A row without a number is named by all it says. Rows that are equal in all of it are
 * counted: any two of them may change places. Names hold a slash, as no provider's id does.
 */
export function createRowNamer(): NameRow {
  const seen = new Map<string, number>();
  return (row) => {
    const name = nameAlone(row);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}/${count}`;
  };
}

function nameAlone(row: RowIdentity): string {
  const { bankReference, direction, amountVnd, bookedAt } = row;
  if (bankReference === null) return `row/${hash(row)}`;
  const number = squeeze(bankReference);
  const day = number.length >= LASTING_REFERENCE ? '' : `/${toBusinessDate(bookedAt)}`;
  const name = `${bankReference}/${direction}/${amountVnd}${day}`;
  const isPlain = number !== '' && /^[\x21-\x7e]+$/.test(name) && name.length < LONGEST_NAME - 10;
  return isPlain ? name : `row/${hash(row)}`;
}

function hash({ accountNumber, bookedAt, direction, amountVnd, memo }: RowIdentity): string {
  // Memos are wrapped and spaced differently by every export.
  const said = [accountNumber, bookedAt, direction, amountVnd, squeeze(memo)].join('\n');
  return createHash('sha256').update(said).digest('hex').slice(0, 40);
}
