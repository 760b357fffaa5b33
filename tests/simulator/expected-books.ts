import type { Fact } from './fact.ts';
import { holdings } from './town.ts';

/** A bill as it was asked, and what its stall did with it. */
export interface AskedBill {
  id: string;
  reference: string;
  accountNumber: string;
  amountVnd: number;
  expiresAt: number;
  isCancelled: boolean;
  replacedBy: string | null;
}

/** What a stall decided and did not take back. `fact` is what it is about, where it is about one. */
export interface Decided {
  kind: string;
  billId: string | null;
  fact: Fact | null;
  amountVnd: number;
  at: number;
}

/** What the books must say: balances by market, stall and ledger account, and how each bill stands. */
export interface Books {
  balances: Map<string, number>;
  bills: Map<string, { receivedVnd: number; state: string; settledAt: number | null }>;
}

interface Movement {
  direction: 'in' | 'out';
  amountVnd: number;
  bookedAt: number;
}

type Holder = (typeof holdings)[number];

const LATE_MS = 7 * 86_400_000;

/**
 * What the books must say after these facts, each as often as it counts, and these decisions, whatever the way they were
 * told. Written from the rules, and small enough to be checked by reading.
 */
export function expectBooks(facts: readonly Fact[], bills: readonly AskedBill[], decided: readonly Decided[]): Books {
  const balances = new Map<string, number>();
  const add = ({ marketId, stallId }: Holder, ledgerAccount: string, change: number) => {
    const place = `${marketId} ${stallId} ${ledgerAccount}`;
    balances.set(place, (balances.get(place) ?? 0) + change);
  };
  const ofBill = new Map<string, Movement[]>(bills.map(({ id }) => [id, []]));
  for (const fact of facts) {
    const holder = holderOf(fact);
    if (!holder || fact.isTest || fact.isLie) continue;
    const sign = fact.direction === 'in' ? 1 : -1;
    add(holder, 'stall-bank', sign * fact.amountVnd);
    const place = placeOf(fact, holder, bills);
    if (typeof place === 'string') add(holder, place, -sign * fact.amountVnd);
    else ofBill.get(place.id)?.push(fact);
  }
  for (const { kind, billId, fact, amountVnd, at } of decided) {
    const bill = bills.find(({ id }) => id === billId);
    const holder = fact ? holderOf(fact) : bill && payeeOf(bill);
    if (!holder) continue;
    const place = fact ? placeOf(fact, holder, bills) : 'cash';
    if (typeof place !== 'string') {
      // Money that was put from a cancelled bill to another is nothing that the first one holds.
      const held = ofBill.get(place.id) ?? [];
      if (kind === 'match' && fact) held.splice(held.indexOf(fact), 1);
    } else if (kind === 'cash' || kind === 'match' || kind === 'not-a-sale') add(holder, place, amountVnd);
    if (kind === 'not-a-sale') add(holder, 'not-a-sale', -amountVnd);
    if (kind === 'cash' || kind === 'match')
      ofBill.get(billId ?? '')?.push({ direction: 'in', amountVnd, bookedAt: fact?.bookedAt ?? at });
  }
  const states: Books['bills'] = new Map();
  for (const bill of bills) {
    const { receivedVnd, unearnedVnd, ...followed } = follow((ofBill.get(bill.id) ?? []).sort(inBankOrder), bill);
    const content = decided
      .filter(({ kind, billId }) => kind === 'accept-short' && billId === bill.id)
      .sort((one, other) => one.at - other.at)
      .find(({ amountVnd }) => receivedVnd + amountVnd >= bill.amountVnd);
    const settledAt = bill.isCancelled
      ? null
      : (followed.settledAt ?? (receivedVnd > 0 ? (content?.at ?? null) : null));
    const isOver = bill.isCancelled || bill.replacedBy !== null;
    const state = isOver ? 'void' : settledAt !== null ? 'settled' : receivedVnd > 0 ? 'open' : 'waiting';
    states.set(bill.id, { receivedVnd, state, settledAt });
    const excess = Math.max(0, receivedVnd - bill.amountVnd);
    add(payeeOf(bill), 'bill-receipts', excess - receivedVnd);
    add(payeeOf(bill), 'excess', -excess);
    add(payeeOf(bill), 'outgoing', unearnedVnd);
  }
  for (const [place, sum] of balances) if (sum === 0) balances.delete(place);
  return { balances, bills: states };
}

/** The bill that a fact moves, or the account on which its money stands without one. */
function placeOf(
  { direction, named, bookedAt }: Fact,
  holder: Holder,
  bills: readonly AskedBill[],
): AskedBill | string {
  const known = new Set(bills.filter(({ reference }) => named.includes(reference)).map((bill) => asking(bill, bills)));
  const [bill, second] = [...known].filter((one) => payeeOf(one) === holder);
  if (direction === 'out') return bill && !second ? bill : 'outgoing';
  if (second || (bill && bookedAt > bill.expiresAt + LATE_MS)) return 'unidentified';
  return bill ?? (known.size > 0 ? 'unidentified' : 'counter-receipts');
}

/** The bill that asks instead of a replaced one, through all replacements. */
function asking(bill: AskedBill, bills: readonly AskedBill[]): AskedBill {
  const next = bills.find(({ id }) => id === bill.replacedBy);
  return next ? asking(next, bills) : bill;
}

/** What a bill holds after its movements, since when it is settled, and what left under its name without having come. */
function follow(movements: readonly Movement[], bill: AskedBill) {
  let [receivedVnd, unearnedVnd, settledAt] = [0, 0, null as number | null];
  for (const { direction, amountVnd, bookedAt } of movements) {
    if (direction === 'in') {
      receivedVnd += amountVnd;
      if (receivedVnd >= bill.amountVnd) settledAt ??= bookedAt;
    } else {
      const back = Math.min(receivedVnd, amountVnd);
      receivedVnd -= back;
      unearnedVnd += amountVnd - back;
      if (receivedVnd < bill.amountVnd) settledAt = null;
    }
  }
  return { receivedVnd, unearnedVnd, settledAt };
}

/** By the bank's second; within it, what came before what left, the smaller before the larger. */
function inBankOrder(one: Movement, other: Movement): number {
  const isOut = ({ direction }: Movement) => Number(direction === 'out');
  return one.bookedAt - other.bookedAt || isOut(one) - isOut(other) || one.amountVnd - other.amountVnd;
}

function holderOf({ accountNumber, virtualNumber, bookedAt }: Fact): Holder | undefined {
  const number = virtualNumber ?? accountNumber;
  return holdings.find(
    (one) =>
      one.accountNumber === number && one.validFrom <= bookedAt && (one.validTo === null || bookedAt < one.validTo),
  );
}

/** Bills are made on accounts that are held now. */
function payeeOf({ accountNumber }: AskedBill): Holder {
  return holdings.find((one) => one.accountNumber === accountNumber && one.validTo === null)!;
}
