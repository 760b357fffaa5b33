import { vnd } from '@choso/shared/money';
import type { BankTransactionRow } from '../../banking/index.ts';
import type { Database } from '../../db/index.ts';
import { LATE_MONEY_MS, outstandingVnd } from '../payment-request.ts';
import { type BillRow, toBill } from '../store.ts';
import { suggest } from './suggest.ts';

const MOST = 50;
const DAY = 86_400_000;

/** Unexplained money of a stall's last week, newest first, each with the bills it may be for. */
export async function readUnexplained(
  db: Database,
  stallId: string,
  now: number,
): Promise<{ transaction: BankTransactionRow; suggestions: { bill: BillRow; reason: string }[] }[]> {
  const transactions = await db
    .selectFrom('BankTransaction')
    .selectAll('BankTransaction')
    .where('BankTransaction.stallId', '=', stallId)
    .where('direction', '=', 'in')
    .where('verdict', 'in', ['received', 'ambiguous', 'wrong-account', 'too-late'])
    .where('receivedAt', '>=', now - LATE_MONEY_MS)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('Decision')
            .leftJoin('Decision as Undoing', 'Undoing.undoes', 'Decision.id')
            .select('Decision.id')
            .whereRef('Decision.transactionId', '=', 'BankTransaction.id')
            .where('Decision.kind', 'not in', ['undo', 'other-money'])
            .where('Undoing.id', 'is', null),
        ),
      ),
    )
    .orderBy('BankTransaction.id', 'desc')
    .limit(MOST)
    .execute();
  const bills = await db
    .selectFrom('PaymentRequest')
    .selectAll()
    .where('stallId', '=', stallId)
    .where('createdAt', '>=', now - 2 * LATE_MONEY_MS - DAY)
    .where('state', '!=', 'settled')
    .where((where) => where.or([where('voidReason', 'is', null), where('voidReason', '=', 'expired')]))
    .execute();
  const billOf = new Map(bills.map((bill) => [bill.id, bill]));
  const candidates = bills.map((bill) => ({ ...bill, outstandingVnd: outstandingVnd(toBill(bill)) }));
  return transactions.map((transaction) => ({
    transaction,
    suggestions: suggest({ ...transaction, amountVnd: vnd(transaction.amountVnd) }, candidates).flatMap(
      ({ billId, reason }) => {
        const bill = billOf.get(billId);
        return bill ? [{ bill, reason }] : [];
      },
    ),
  }));
}
