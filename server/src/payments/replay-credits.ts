import { type Vnd, vnd } from '@choso/shared/money';
import { applyCredit, type Bill } from './payment-request.ts';

/** One credit on a bill, as its bank told it. */
export interface Credit {
  amountVnd: Vnd;
  bookedAt: number;
  providerEventId: string;
}

/** Which of two movements the bank booked first; the provider's id decides within one second. */
export function inBankOrder(one: Omit<Credit, 'amountVnd'>, other: Omit<Credit, 'amountVnd'>): number {
  return one.bookedAt - other.bookedAt || (one.providerEventId < other.providerEventId ? -1 : 1);
}

/**
 * A bill after all its credits, in the order in which its bank booked them.
 *
 * What we heard first depends on providers and networks; what the books say may not.
 */
export function replayCredits(bill: Bill, credits: readonly Credit[]): Bill {
  const untouched: Bill = {
    ...bill,
    receivedVnd: vnd(0),
    settledAt: null,
    flags: [],
    state: bill.voidReason === 'cancelled' ? 'void' : 'open',
  };
  return [...credits]
    .sort(inBankOrder)
    .reduce((after, credit) => applyCredit(after, credit.amountVnd, credit.bookedAt).bill, untouched);
}
