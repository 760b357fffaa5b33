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
  // A stall sells a thousand times for one price: what is compared is looked up, and made once for each movement.
  const movements = told.map((movement, at) => ({ ...toTraits(movement), at }));
  const byNumber = group(movements, ({ money, number }) => (number === null ? [] : [`${money} ${number}`]));
  const byCode = group(movements, ({ money, codes }) => codes.map((code) => `${money} ${code}`));
  const byDay = group(movements, ({ money, day }) => [`${money} ${day}`]);
  const taken = new Set<Movement>();
  const findFree = (some: readonly Movement[] = [], fits: (movement: Movement) => boolean = () => true) =>
    some.find((movement) => !taken.has(movement) && fits(movement));
  const take = (...found: (Movement | undefined)[]): boolean => {
    const [first] = found.filter((one) => one !== undefined).sort((one, other) => one.at - other.at);
    if (first) taken.add(first);
    return first !== undefined;
  };
  const traits = new Map(rows.map((row) => [row, toTraits(row.event)]));
  const ownOf = (row: StatementRow) => traits.get(row) ?? toTraits(row.event);
  // Who is recognised by number stands for nobody else.
  const unproven = rows.filter((row) => {
    const { money, number } = ownOf(row);
    return number === null || !take(findFree(byNumber.get(`${money} ${number}`)));
  });
  return unproven.filter((row) => {
    const own = ownOf(row);
    const isNear = (movement: Movement) => Math.abs(own.bookedAt - movement.bookedAt) <= SAME_CODE_MS;
    const isOther = (movement: Movement) => own.numbering !== null && own.numbering === movement.numbering;
    return take(
      ...own.codes.map((code) =>
        findFree(byCode.get(`${own.money} ${code}`), (movement) => isNear(movement) && !isOther(movement)),
      ),
      findFree(
        byDay.get(`${own.money} ${own.day}`),
        (movement) => isSameMemo(own.words, movement.words) && !isOther(movement),
      ),
    );
  });
}

/** What of a movement is compared. */
interface Traits {
  money: string;
  number: string | null;
  /** Two numbers of one kind that differ are two transfers; a number of another kind says nothing. */
  numbering: string | null;
  codes: readonly string[];
  bookedAt: number;
  day: string;
  words: string;
}

/** A told movement, with its place among the told. */
interface Movement extends Traits {
  at: number;
}

function toTraits({ direction, amountVnd, bankReference, memo, bookedAt }: ToldMovement): Traits {
  return {
    money: `${direction} ${amountVnd}`,
    number: bankReference,
    numbering: bankReference?.replace(/\d+/g, '9') ?? null,
    codes: findReferences(memo),
    bookedAt,
    day: toBusinessDate(bookedAt),
    words: squeeze(memo),
  };
}

function group(movements: readonly Movement[], keysOf: (movement: Movement) => readonly string[]) {
  const groups = new Map<string, Movement[]>();
  for (const movement of movements)
    for (const key of keysOf(movement)) {
      const own = groups.get(key);
      if (own) own.push(movement);
      else groups.set(key, [movement]);
    }
  return groups;
}

// Banks put their own words around a payer's, and not the same ones everywhere.
function isSameMemo(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (short.length >= TELLING_MEMO && long.includes(short));
}
