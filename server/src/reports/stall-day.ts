import { vnd } from '@choso/shared/money';
import type { Database } from '../db/index.ts';
import { readBalances } from '../ledger/index.ts';

/** What came to a stall on one day, and what left it, by the journal. */
export async function readStallDay(db: Database, stall: { id: string; marketId: string }, businessDate: string) {
  const balances = await readBalances(db, { marketId: stall.marketId, stallId: stall.id, businessDate });
  const bank = balances.find((one) => one.ledgerAccount === 'stall-bank');
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
    receivedVnd: bank?.debitVnd ?? vnd(0),
    receivedCount: Number(count),
    sentVnd: bank?.creditVnd ?? vnd(0),
  };
}
