import { type Vnd, vnd } from '@choso/shared/money';
import type { Bill } from './payment-request.ts';

type Held = Pick<Bill, 'amountVnd' | 'receivedVnd' | 'cashBackVnd'>;

/**
 * How much of what came is the payer's own, to be handed back in cash.
 *
 * The sale comes first: a transfer of 107.000 for a sale of 7.000 holds 100.000, one of 50.000 holds 43.000. What came
 * beyond the amount is an excess and not held here.
 */
export function heldForCashBack({ amountVnd, receivedVnd, cashBackVnd }: Held): Vnd {
  if (!cashBackVnd) return vnd(0);
  const saleVnd = amountVnd - cashBackVnd;
  return vnd(Math.max(0, Math.min(receivedVnd, amountVnd) - saleVnd));
}

/** What the stall hands out from the drawer: nothing before the bill is settled, then what it holds for that. */
export function cashBackDue(bill: Held & Pick<Bill, 'state'>): Vnd {
  return bill.state === 'settled' ? heldForCashBack(bill) : vnd(0);
}
