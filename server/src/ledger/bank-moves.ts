import { type Vnd, vnd } from '@choso/shared/money';
import { sql } from 'kysely';
import type { Database, Tx } from '../db/index.ts';

/** What came to the bank accounts of a stall and what left them, whole đồng, both counted up. */
export interface BankMoves {
  stallId: string;
  receivedVnd: Vnd;
  sentVnd: Vnd;
}

/**
 * What banks moved on a business date, by stall, from the postings on `stall-bank`.
 *
 * Where a person said that a transfer was told twice, its posting is taken back by another: that lowers what came, or
 * what left, and is no movement the other way.
 */
export async function readBankMoves(
  db: Database | Tx,
  { marketId, stallId, businessDate }: { marketId: string; stallId?: string; businessDate: string },
): Promise<BankMoves[]> {
  const isOut = sql`(e.kind = 'outgoing-transfer' or (e.kind = 'decision' and t.direction = 'out'))`;
  const ofStall = stallId === undefined ? sql`` : sql`and p.stallId = ${stallId}`;
  const { rows } = await sql<{ stallId: string; receivedVnd: number; sentVnd: number }>`
    select p.stallId as stallId,
      cast(sum(case when ${isOut} then 0 else p.amountVnd end) as signed) as receivedVnd,
      cast(sum(case when ${isOut} then -p.amountVnd else 0 end) as signed) as sentVnd
    from Posting p join JournalEntry e on e.id = p.entryId left join BankTransaction t on t.id = e.transactionId
    where p.marketId = ${marketId} and p.businessDate = ${businessDate} and p.ledgerAccount = 'stall-bank' ${ofStall}
    group by p.stallId`.execute(db);
  return rows.map((row) => ({
    stallId: row.stallId,
    receivedVnd: vnd(Number(row.receivedVnd)),
    sentVnd: vnd(Number(row.sentVnd)),
  }));
}
