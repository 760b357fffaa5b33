import { vnd } from '@choso/shared/money';
import type { BankTransactionRow } from '../../banking/index.ts';
import type { Database } from '../../db/index.ts';
import { LATE_MONEY_MS, outstandingVnd } from '../payment-request.ts';
import { type BillRow, toBill } from '../store.ts';
import { type Candidate, type Suggestion, suggest, suggestInstead, type Unexplained } from './suggest.ts';

const MOST = 50;
const DAY = 86_400_000;

interface Explained {
  transaction: BankTransactionRow;
  suggestions: { bill: BillRow; reason: string }[];
}

/** Unexplained money of a stall's last week, newest first, each with the bills it may be for. */
export async function readUnexplained(db: Database, stallId: string, now: number): Promise<Explained[]> {
  const transactions = await undecided(db, stallId)
    .where('verdict', 'in', ['received', 'ambiguous', 'wrong-account', 'too-late'])
    .where('receivedAt', '>=', now - LATE_MONEY_MS)
    .execute();
  return explain(transactions, await listOpen(db, stallId, now), suggest);
}

/** Money that stands on a cancelled bill of a stall, newest first, each with the open bills it may be put to. */
export async function readCancelledMoney(
  db: Database,
  { stallId, billId }: { stallId: string; billId: string },
  now: number,
): Promise<Explained[]> {
  const transactions = await undecided(db, stallId)
    .where('paymentRequestId', '=', (of) =>
      of
        .selectFrom('PaymentRequest')
        .select('PaymentRequest.id')
        .where('PaymentRequest.id', '=', billId)
        .where('voidReason', '=', 'cancelled'),
    )
    .execute();
  return explain(transactions, await listOpen(db, stallId, now), suggestInstead);
}

function undecided(db: Database, stallId: string) {
  return db
    .selectFrom('BankTransaction')
    .selectAll('BankTransaction')
    .where('BankTransaction.stallId', '=', stallId)
    .where('direction', '=', 'in')
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
    .limit(MOST);
}

function listOpen(db: Database, stallId: string, now: number): Promise<BillRow[]> {
  return db
    .selectFrom('PaymentRequest')
    .selectAll()
    .where('stallId', '=', stallId)
    .where('createdAt', '>=', now - 2 * LATE_MONEY_MS - DAY)
    .where('state', '!=', 'settled')
    .where((where) => where.or([where('voidReason', 'is', null), where('voidReason', '=', 'expired')]))
    .execute();
}

function explain(
  transactions: readonly BankTransactionRow[],
  bills: readonly BillRow[],
  rank: (money: Unexplained, bills: readonly Candidate[]) => Suggestion[],
): Explained[] {
  const billOf = new Map(bills.map((bill) => [bill.id, bill]));
  const candidates = bills.map((bill) => ({ ...bill, outstandingVnd: outstandingVnd(toBill(bill)) }));
  return transactions.map((transaction) => ({
    transaction,
    suggestions: rank({ ...transaction, amountVnd: vnd(transaction.amountVnd) }, candidates).flatMap(
      ({ billId, reason }) => {
        const bill = billOf.get(billId);
        return bill ? [{ bill, reason }] : [];
      },
    ),
  }));
}
