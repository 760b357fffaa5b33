import type { TaxActivity } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import { toBusinessDate } from '@choso/shared/time';
import type { Database } from '../db/index.ts';
import { REVENUE_ACCOUNTS } from '../ledger/index.ts';
import { findStall, listPastActivities } from '../stalls/index.ts';
import { listReducedSales, type Reduction } from './list-reduced-sales.ts';
import type { TabSale } from './reduced-sale.ts';
import { splitByActivity } from './split-by-activity.ts';
import { listSoldLines } from './store.ts';
import { usualActivityOn } from './usual-activity.ts';

/**
 * Money that was earned, or taken back (negative), on one day under one activity.
 *
 * `kind` is what earned it; `ref` names its voucher: a bill's code, or the place of the entry in the journal.
 */
export interface RevenueEvent {
  businessDate: string;
  bookedAt: number;
  amountVnd: Vnd;
  activity: TaxActivity;
  kind: 'bill' | 'counter' | 'cash-sale' | 'tab-sale';
  ref: string;
  description: string;
  entrySeq: number;
  transactionId: string | null;
  saleId: string | null;
  paymentRequestId: string | null;
}

const kindOfAccount: Record<(typeof REVENUE_ACCOUNTS)[number], RevenueEvent['kind']> = {
  'bill-receipts': 'bill',
  'counter-receipts': 'counter',
  'cash-sales': 'cash-sale',
  'tab-sales': 'tab-sale',
};

/**
 * What a stall earned in a period, in the order of the journal: a view of the postings on revenue accounts, with the
 * activity from what was sold. It is the one definition of revenue; its sum is the credit balance of those accounts.
 *
 * In it: what came for bills, settled or in part, and without a code; cash sales; tab sales on the day of the goods. Taken
 * from it: refunds, reversals, money marked as no sale, reduced prices. Never in it: cash-back, an excess, collected debts.
 * What is taken back stands on the day of its entry and under the activity of what it takes back: a stall that begins to
 * sell something else has not sold that before.
 * Shape: `from` and `until` are business dates, both inclusive.
 */
export async function listRevenueEvents(
  db: Database,
  { stallId, from, until }: { stallId: string; from: string; until: string },
): Promise<RevenueEvent[]> {
  const rows = await listRevenuePostings(db, stallId, from, until);
  const current = (await findStall(db, stallId))?.taxActivity;
  const past = await listPastActivities(db, stallId);
  const usualOn = (day: string) => usualActivityOn(day, past, current);
  const reduced = await listReducedSales(db, stallId, rows.flatMap(reductionOf));
  const soldOf = (row: RevenuePosting) => whatWasSold(row, reduced);
  const lines = await listSoldLines(db, [...new Set(rows.flatMap((row) => soldOf(row).id ?? []))]);
  return rows.flatMap((row) => {
    const paymentRequestId = billOf(row);
    const sold = soldOf(row);
    const about = {
      businessDate: row.businessDate,
      bookedAt: row.bookedAt,
      kind: kindOfAccount[row.ledgerAccount as keyof typeof kindOfAccount],
      ref: (paymentRequestId && row.reference) || `#${row.seq}`,
      description: row.description,
      entrySeq: row.seq,
      transactionId: row.transactionId,
      saleId: row.reverses ?? row.saleId,
      paymentRequestId,
    };
    const parts = splitByActivity(vnd(-row.amountVnd), lines.get(sold.id ?? '') ?? [], usualOn(sold.on));
    return parts.map((part) => ({ ...about, ...part }));
  });
}

type RevenuePosting = Awaited<ReturnType<typeof listRevenuePostings>>[number];

function listRevenuePostings(db: Database, stallId: string, from: string, until: string) {
  return db
    .selectFrom('Posting')
    .innerJoin('JournalEntry', 'JournalEntry.id', 'Posting.entryId')
    .leftJoin('BankTransaction', 'BankTransaction.id', 'JournalEntry.transactionId')
    .leftJoin('Decision', 'Decision.id', 'JournalEntry.subjectId')
    .leftJoin('Sale', 'Sale.id', 'JournalEntry.subjectId')
    .leftJoin('Sale as Reversed', 'Reversed.id', 'Sale.reverses')
    .leftJoin('TabEntry', 'TabEntry.id', 'JournalEntry.subjectId')
    .leftJoin('TabEntry as ReversedEntry', 'ReversedEntry.id', 'TabEntry.reverses')
    .leftJoin('PaymentRequest', (join) =>
      join.on((of) =>
        of('PaymentRequest.id', '=', of.fn.coalesce('Decision.paymentRequestId', 'BankTransaction.paymentRequestId')),
      ),
    )
    .select(['JournalEntry.seq', 'JournalEntry.businessDate', 'JournalEntry.bookedAt', 'JournalEntry.description'])
    .select(['JournalEntry.transactionId', 'Posting.ledgerAccount', 'Posting.amountVnd', 'Posting.line'])
    .select(['PaymentRequest.id as billId', 'PaymentRequest.reference', 'Sale.id as saleId', 'Sale.reverses'])
    .select(['PaymentRequest.createdAt as billAskedAt', 'BankTransaction.bookedAt as moneyCameAt'])
    .select((of) => of.fn.coalesce('Reversed.soldAt', 'Sale.soldAt').as('soldAt'))
    .select(['TabEntry.id as tabEntryId', 'TabEntry.tabId'])
    .select((of) => of.fn.coalesce('ReversedEntry.enteredAt', 'TabEntry.enteredAt').as('enteredAt'))
    .where('Posting.stallId', '=', stallId)
    .where('Posting.ledgerAccount', 'in', [...REVENUE_ACCOUNTS])
    .where('Posting.businessDate', '>=', from)
    .where('Posting.businessDate', '<=', until)
    .orderBy('JournalEntry.seq')
    .orderBy('Posting.line')
    .execute();
}

function billOf({ ledgerAccount, billId }: RevenuePosting): string | null {
  return ledgerAccount === 'bill-receipts' ? billId : null;
}

/** A price reduced on a page of the notebook; one that is taken back is that of the entry it takes back. */
function reductionOf({ tabEntryId: id, tabId, enteredAt: at }: RevenuePosting): Reduction[] {
  return id === null || tabId === null || at === null ? [] : [{ id, tabId, at }];
}

/**
 * Whose lines say what was sold, and the day from which it is taxed where they say nothing.
 *
 * What is earned and what is taken back of it must be answered alike, or a stall that changes its activity in between
 * would have sold less than nothing under the new one. So the day is that of the bill, as its lines are of that day,
 * whenever its money came or went; of the sale; and for money without a code the day on which it came. Only what nothing
 * links to a sale is taxed as on the day of its entry.
 */
function whatWasSold(row: RevenuePosting, reduced: ReadonlyMap<string, TabSale>): { id: string | null; on: string } {
  const reducedSale = row.tabEntryId === null ? undefined : reduced.get(row.tabEntryId);
  const billId = billOf(row);
  const at = billId ? row.billAskedAt : (reducedSale?.soldAt ?? row.soldAt ?? row.moneyCameAt);
  const id = billId ?? reducedSale?.id ?? row.reverses ?? row.saleId;
  return { id, on: at === null ? row.businessDate : toBusinessDate(at) };
}
