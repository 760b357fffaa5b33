import type { BankTransactionView } from '@choso/shared/contracts';
import { sumVnd, type Vnd } from '@choso/shared/money';
import { toBusinessDate } from '@choso/shared/time';

/** The transactions the server recorded on the same Vietnamese day as `now` (epoch milliseconds), in their order. */
export function todaysOf(transactions: readonly BankTransactionView[], now: number): BankTransactionView[] {
  const today = toBusinessDate(now);
  return transactions.filter((one) => toBusinessDate(Date.parse(one.receivedAt)) === today);
}

/** Whether a transaction brought money into the stall's account. */
export function isIncome({ direction, verdict }: BankTransactionView): boolean {
  return direction === 'in' && verdict !== 'test';
}

/** What came in, of the transactions as the API lists them. Matched or not, it all stands on the account. */
export function incomeVnd(transactions: readonly BankTransactionView[]): Vnd {
  return sumVnd(transactions.filter(isIncome).map((one) => one.amountVnd));
}
