import { type Vnd, vnd } from '@choso/shared/money';
import { type Bill, outstandingVnd } from './payment-request.ts';

/**
 * How much of a debt its stall let go by being content with less than the bill asked: what is missing of a settled bill.
 *
 * It follows from the bill's totals alone. So what comes after all is let go no longer, and what is sent back is owed again.
 */
export function letGoVnd(bill: Pick<Bill, 'state' | 'amountVnd' | 'receivedVnd' | 'tabId'>): Vnd {
  return bill.tabId && bill.state === 'settled' ? outstandingVnd(bill) : vnd(0);
}
