import { formatVnd, type Vnd, vnd } from '@choso/shared/money';
import { sayReason } from '@choso/shared/reasons';
import { divide, type Part } from './divide.ts';
import {
  applyCredit,
  type Bill,
  excessVnd,
  LATE_MONEY_MS,
  type MovementOutcome,
  outstandingVnd,
} from './payment-request.ts';
import { type BillMovement, type Replayed, replayMovements } from './replay-movements.ts';

/** A credit or debit to be matched. `accountIds` are our accounts that it reached; usually one. */
export interface Movement {
  direction: 'in' | 'out';
  amountVnd: Vnd;
  bookedAt: number;
  providerEventId: string;
  isTest: boolean;
  account: { id: string; holderName: string } | null;
}

/** What a payer was told to write, and the account that it was to be paid on. */
interface Told {
  reference: string;
  bankAccountId: string;
}

/**
 * A bill that the memo names, with the account it is payable on and every movement that named it before.
 *
 * `replaced` are the bills that asked before it and whose codes the memo holds: whoever pays one of those on its account
 * did what they were told, wherever the stall is paid by now.
 */
export interface NamedBill extends Bill, Told {
  movements: readonly BillMovement[];
  replaced?: readonly Told[];
}

/** What a movement is, why (Vietnamese, for people), and what it changes. */
export interface Match {
  verdict:
    | 'exact'
    | 'short'
    | 'over'
    | 'received'
    | 'duplicate'
    | 'cancelled-bill'
    | 'ambiguous'
    | 'wrong-account'
    | 'too-late'
    | 'unknown-account'
    | 'outgoing'
    | 'refund'
    | 'reversal'
    | 'test';
  isLate: boolean;
  differenceVnd: Vnd;
  reason: string;
  parts: Part[];
  bill: NamedBill | null;
}

/** Reserved references in a memo whose bills nobody has told us yet: those of the account's stall, and those of others. */
export interface ReservedCodes {
  own: readonly string[];
  others: readonly string[];
}

const NONE = vnd(0);
const NO_CODES: ReservedCodes = { own: [], others: [] };

/**
 * Decide what a bank movement is. Pure: the same movement and bills always give the same match.
 *
 * Needs money coming in, on the payee's account, then the code; the amount decides the verdict, never whether it is booked.
 * `named` are the bills whose codes stand in the memo. A reserved code counts as one beside them, so that what is said
 * now still holds when its bill is told.
 */
export function matchMovement(
  movement: Movement,
  named: readonly NamedBill[],
  reserved: ReservedCodes = NO_CODES,
): Match {
  const { account, amountVnd } = movement;
  if (movement.isTest) return nothing('test', sayReason('match/test', {}));
  if (!account) return nothing('unknown-account', sayReason('match/unknown-account', {}));

  const own = named.filter((bill) => toldOf(bill).some((told) => told.bankAccountId === account.id));
  const [bill] = own;
  const codes = own.length + reserved.own.length;
  if (movement.direction === 'out') {
    return bill && codes === 1 ? matchReturn(movement, bill) : leaving(amountVnd);
  }
  if (codes > 1) return waiting('ambiguous', amountVnd, sayReason('match/ambiguous', { count: codes }));
  const written = named[0]?.replaced?.[0] ?? named[0];
  const [foreign = written?.reference] = reserved.others;
  if (codes === 0 && foreign) {
    return waiting('wrong-account', amountVnd, sayReason('match/wrong-account', { reference: foreign }));
  }
  if (!bill) {
    const parts: Part[] = [{ bucket: 'counter', amountVnd, paymentRequestId: null }];
    const [code] = reserved.own;
    const why = code ? sayReason('match/reserved', { reference: code }) : sayReason('match/received', {});
    return { ...nothing('received', why), parts };
  }
  if (movement.bookedAt > bill.expiresAt + LATE_MONEY_MS) {
    return {
      ...waiting('too-late', amountVnd, sayReason('match/too-late', { reference: bill.reference })),
      isLate: true,
    };
  }
  return matchBill(movement, bill);
}

function toldOf(bill: NamedBill): readonly Told[] {
  return [bill, ...(bill.replaced ?? [])];
}

function matchBill(movement: Movement, bill: NamedBill): Match {
  const { after, parts, named } = place(movement, bill);
  // That the stall was content with less says nothing of what comes after all: it is the rest, or too much.
  const moved = bill.movements.filter(({ direction }) => direction !== 'accept');
  const outcome = applyCredit(replayMovements(bill, moved).bill, movement.amountVnd, movement.bookedAt);
  const verdict = verdictOf(outcome, after.bill);
  const words = explain(verdict, named);
  return {
    verdict,
    isLate: outcome.isLate,
    differenceVnd: differenceOf(verdict, after.bill),
    parts,
    bill: named,
    reason: outcome.isLate ? sayReason('match/late', { verdict: words }) : words,
  };
}

/** Money that had been sent back before anybody heard that it came is not there: no bill is told paid for it. */
function verdictOf({ verdict }: MovementOutcome, after: Bill): MovementOutcome['verdict'] {
  if (verdict === 'cancelled-bill') return verdict;
  if (outstandingVnd(after) > 0) return 'short';
  return excessVnd(after) === 0 ? 'exact' : verdict;
}

function matchReturn(movement: Movement, bill: NamedBill): Match {
  const { before, after, parts, named } = place(movement, bill);
  const givenBackVnd = vnd(movement.amountVnd - (after.ignoredVnd - before.ignoredVnd));
  // The stall's own transfer that happens to carry a code, before any money came for it, gives nothing back.
  if (givenBackVnd === 0) return { ...leaving(movement.amountVnd), parts, bill: named };
  const verdict = before.bill.state === 'settled' && after.bill.state !== 'settled' ? 'reversal' : 'refund';
  const given = { amount: formatVnd(givenBackVnd), reference: bill.reference };
  const missing = formatVnd(outstandingVnd(after.bill));
  const reason =
    verdict === 'reversal' ? sayReason('match/reversal', { ...given, missing }) : sayReason('match/refund', given);
  return { verdict, isLate: false, differenceVnd: vnd(-movement.amountVnd), reason, parts, bill: named };
}

/** Put a movement in its place among those of a bill; its parts are what the bill's totals change by. */
function place(
  { direction, amountVnd, bookedAt, providerEventId }: Movement,
  bill: NamedBill,
): { before: Replayed; after: Replayed; parts: Part[]; named: NamedBill } {
  const movements = [...bill.movements, { direction, amountVnd, bookedAt, providerEventId }];
  const [before, after] = [replayMovements(bill, bill.movements), replayMovements(bill, movements)];
  const sign = direction === 'in' ? 1 : -1;
  const parts = divide(before, after).map(({ bucket, amountVnd, paymentRequestId }) => {
    return { bucket, amountVnd: vnd(amountVnd * sign), paymentRequestId };
  });
  return {
    before,
    after,
    parts,
    named: { ...bill, ...after.bill, movements },
  };
}

function differenceOf(verdict: MovementOutcome['verdict'], bill: Bill): Vnd {
  if (verdict === 'exact') return NONE;
  return verdict === 'short' ? vnd(-outstandingVnd(bill)) : excessVnd(bill);
}

function leaving(amountVnd: Vnd): Match {
  const parts: Part[] = [{ bucket: 'outgoing', amountVnd, paymentRequestId: null }];
  return { ...nothing('outgoing', sayReason('match/outgoing', {})), parts };
}

function explain(verdict: MovementOutcome['verdict'], bill: NamedBill): string {
  const { reference } = bill;
  switch (verdict) {
    case 'exact':
      return sayReason('match/exact', { reference, amount: formatVnd(bill.amountVnd) });
    case 'short':
      return sayReason('match/short', { reference, amount: formatVnd(outstandingVnd(bill)) });
    case 'over':
      return sayReason('match/over', { reference, amount: formatVnd(excessVnd(bill)) });
    case 'duplicate':
      return sayReason('match/duplicate', { reference, amount: formatVnd(excessVnd(bill)) });
    default:
      return sayReason('match/cancelled-bill', { reference });
  }
}

function nothing(verdict: Match['verdict'], reason: string): Match {
  return { verdict, reason, isLate: false, differenceVnd: NONE, parts: [], bill: null };
}

function waiting(verdict: Match['verdict'], amountVnd: Vnd, reason: string): Match {
  return { ...nothing(verdict, reason), parts: [{ bucket: 'unidentified', amountVnd, paymentRequestId: null }] };
}
