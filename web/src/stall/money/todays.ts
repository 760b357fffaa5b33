import type { BankTransactionView } from '@choso/shared/contracts';
import { toBusinessDate } from '@choso/shared/time';

/** The transactions the server recorded on the same Vietnamese day as `now` (epoch milliseconds), in their order. */
export function todaysOf(transactions: readonly BankTransactionView[], now: number): BankTransactionView[] {
  const today = toBusinessDate(now);
  return transactions.filter((one) => toBusinessDate(Date.parse(one.receivedAt)) === today);
}
