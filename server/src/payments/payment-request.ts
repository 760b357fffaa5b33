import type { PaymentRequestFlag, PaymentRequestState } from '@choso/shared/contracts';
import { addVnd, type Vnd, vnd } from '@choso/shared/money';

/** The part of a bill that money can change. */
export interface Bill {
  id: string;
  amountVnd: Vnd;
  receivedVnd: Vnd;
  state: PaymentRequestState;
  voidReason: 'expired' | 'cancelled' | 'replaced' | null;
  flags: readonly PaymentRequestFlag[];
  expiresAt: number;
  settledAt: number | null;
  /** How much of the amount the payer gets back in cash. */
  cashBackVnd?: Vnd;
  /** Whose debt the money reduces. */
  tabId?: string | null;
}

/** How long after its end a bill still takes money that comes late. */
export const LATE_MONEY_MS = 7 * 86_400_000;
/** How long after a payer's promise a bill is not closed. */
export const PROMISE_LIFE_MS = 30 * 60_000;
/** How long a counter bill waits. */
export const COUNTER_BILL_LIFE_MS = 15 * 60_000;

/** What one movement did to a bill, and how that is called. */
export interface MovementOutcome {
  bill: Bill;
  verdict: 'exact' | 'short' | 'over' | 'duplicate' | 'cancelled-bill' | 'refund' | 'reversal';
  isLate: boolean;
}

/** What is still to come. */
export function outstandingVnd(bill: Pick<Bill, 'amountVnd' | 'receivedVnd'>): Vnd {
  return vnd(Math.max(0, bill.amountVnd - bill.receivedVnd));
}

/** What came beyond the amount. */
export function excessVnd(bill: Pick<Bill, 'amountVnd' | 'receivedVnd'>): Vnd {
  return vnd(Math.max(0, bill.receivedVnd - bill.amountVnd));
}

/**
 * Put one credit on a bill. The only function that can settle one, and so the only way to green.
 *
 * Money on a cancelled bill is counted and shown, but the bill stays cancelled: giving it back is a person's decision.
 */
export function applyCredit(bill: Bill, amountVnd: Vnd, bookedAt: number): MovementOutcome {
  const receivedVnd = addVnd(bill.receivedVnd, amountVnd);
  const isOver = receivedVnd > bill.amountVnd;
  const isLate = bookedAt > bill.expiresAt;
  const flags = new Set(bill.flags);
  if (isLate && bill.state !== 'settled') flags.add('late');
  if (isOver) flags.add('over');
  const changed = (state: PaymentRequestState, settledAt: number | null, voidReason: Bill['voidReason']): Bill => ({
    ...bill,
    receivedVnd,
    state,
    settledAt,
    voidReason,
    flags: [...flags],
  });
  if (bill.state === 'settled') {
    flags.add('duplicate');
    return { isLate, verdict: 'duplicate', bill: changed('settled', bill.settledAt, null) };
  }
  if (bill.voidReason === 'cancelled') {
    flags.add('late');
    return { isLate, verdict: 'cancelled-bill', bill: changed('void', null, 'cancelled') };
  }
  if (receivedVnd < bill.amountVnd) {
    flags.add('partial');
    return { isLate, verdict: 'short', bill: changed('open', null, null) };
  }
  flags.delete('partial');
  return { isLate, verdict: isOver ? 'over' : 'exact', bill: changed('settled', bookedAt, null) };
}

/**
 * Take back from a bill what its stall sent away with the bill's code; `amountVnd` is at most what the bill holds.
 *
 * An excess that is given back leaves the bill settled; more than that re-opens it, for both sides to see.
 */
export function applyReturn(bill: Bill, amountVnd: Vnd): MovementOutcome {
  const receivedVnd = vnd(bill.receivedVnd - amountVnd);
  const isShort = receivedVnd < bill.amountVnd;
  const isReversal = bill.state === 'settled' && isShort;
  const flags = new Set(bill.flags);
  if (isReversal) flags.add('reversed');
  if (receivedVnd <= bill.amountVnd) flags.delete('over');
  if (isShort && receivedVnd > 0) flags.add('partial');
  if (receivedVnd === 0) flags.delete('partial');
  const state = isReversal ? 'open' : bill.state;
  const settledAt = state === 'settled' ? bill.settledAt : null;
  return {
    verdict: isReversal ? 'reversal' : 'refund',
    isLate: false,
    bill: { ...bill, receivedVnd, state, settledAt, flags: [...flags] },
  };
}
