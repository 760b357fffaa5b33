import { sumVnd, vnd } from '@choso/shared/money';
import type { Database } from '../db/index.ts';
import { type LedgerAccount, readBalances } from '../ledger/index.ts';

// What a transfer that came in is booked against; matched or not, all of it stands on the stall's account.
const INCOME: readonly LedgerAccount[] = ['bill-receipts', 'counter-receipts', 'excess', 'unidentified'];

/** What came to a stall on one day, and what left it, by the journal. */
export async function readStallDay(db: Database, stall: { id: string; marketId: string }, businessDate: string) {
  const balances = await readBalances(db, { marketId: stall.marketId, stallId: stall.id, businessDate });
  const sumOf = (accounts: readonly LedgerAccount[]) =>
    sumVnd(balances.filter((one) => accounts.includes(one.ledgerAccount)).map((one) => one.balanceVnd));
  const { count } = await db
    .selectFrom('JournalEntry')
    .innerJoin('Posting', 'Posting.entryId', 'JournalEntry.id')
    .select((of) => of.fn.count<number>('JournalEntry.id').distinct().as('count'))
    .where('Posting.stallId', '=', stall.id)
    .where('JournalEntry.marketId', '=', stall.marketId)
    .where('JournalEntry.businessDate', '=', businessDate)
    .where('kind', '=', 'incoming-transfer')
    .executeTakeFirstOrThrow();
  return {
    stallId: stall.id,
    businessDate,
    receivedVnd: vnd(-sumOf(INCOME)),
    receivedCount: Number(count),
    sentVnd: sumOf(['outgoing']),
  };
}
