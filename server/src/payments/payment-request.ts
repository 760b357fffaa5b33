import type { PaymentRequestFlag, PaymentRequestState } from '@choso/shared/contracts';
import { addVnd, type Vnd, vnd } from '@choso/shared/money';

/** The part of a bill that money can change. */
export interface Bill {
  id: string;
  amountVnd: Vnd;
  receivedVnd: Vnd;
  state: PaymentRequestState;
  voidReason: 'expired' | 'cancelled' | null;
  flags: readonly PaymentRequestFlag[];
  expiresAt: number;
  settledAt: number | null;
}

/** How long after its end a bill still takes money that comes late. */
export const LATE_MONEY_MS = 7 * 86_400_000;
/** How long a counter bill waits. */
export const COUNTER_BILL_LIFE_MS = 15 * 60_000;

/** What one credit did to a bill: how much was for it, how much is too much, and how that is called. */
export interface CreditOutcome {
  bill: Bill;
  forBillVnd: Vnd;
  excessVnd: Vnd;
  verdict: 'exact' | 'short' | 'over' | 'duplicate' | 'cancelled-bill';
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
export function applyCredit(bill: Bill, amountVnd: Vnd, bookedAt: number): CreditOutcome {
  const missing = outstandingVnd(bill);
  const forBillVnd = vnd(Math.min(amountVnd, missing));
  const extraVnd = vnd(amountVnd - forBillVnd);
  const receivedVnd = addVnd(bill.receivedVnd, amountVnd);
  const isLate = bookedAt > bill.expiresAt;
  const flags = new Set(bill.flags);
  if (isLate && bill.state !== 'settled') flags.add('late');
  if (extraVnd > 0) flags.add('over');
  const changed = (state: PaymentRequestState, settledAt: number | null, voidReason: Bill['voidReason']): Bill => ({
    ...bill,
    receivedVnd,
    state,
    settledAt,
    voidReason,
    flags: [...flags],
  });
  const outcome = { forBillVnd, excessVnd: extraVnd, isLate };

  if (bill.state === 'settled') {
    flags.add('duplicate');
    return { ...outcome, verdict: 'duplicate', bill: changed('settled', bill.settledAt, null) };
  }
  if (bill.voidReason === 'cancelled') {
    flags.add('late');
    return { ...outcome, verdict: 'cancelled-bill', bill: changed('void', null, 'cancelled') };
  }
  if (receivedVnd < bill.amountVnd) {
    flags.add('partial');
    return { ...outcome, verdict: 'short', bill: changed('open', null, null) };
  }
  flags.delete('partial');
  return { ...outcome, verdict: extraVnd > 0 ? 'over' : 'exact', bill: changed('settled', bookedAt, null) };
}
