import type { Selectable } from 'kysely';
import type { Database, DB } from '../db/index.ts';

/** A bank transaction as it is kept. */
export type BankTransactionRow = Selectable<DB['BankTransaction']>;

/** Which transactions to list, newest first. `before` is the id of the last one already seen; ids grow with time. */
export interface TransactionFilter {
  marketId?: string;
  stallId?: string;
  receivedFrom?: number;
  receivedUntil?: number;
  verdicts?: readonly string[];
  before?: string | undefined;
  limit: number;
}

/** List bank transactions, newest first; one more than the limit is fetched, to know whether there is another page. */
export function listTransactions(db: Database, filter: TransactionFilter): Promise<BankTransactionRow[]> {
  let query = db
    .selectFrom('BankTransaction')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(filter.limit + 1);
  if (filter.marketId !== undefined) query = query.where('marketId', '=', filter.marketId);
  if (filter.stallId !== undefined) query = query.where('stallId', '=', filter.stallId);
  if (filter.receivedFrom !== undefined) query = query.where('receivedAt', '>=', filter.receivedFrom);
  if (filter.receivedUntil !== undefined) query = query.where('receivedAt', '<', filter.receivedUntil);
  if (filter.verdicts !== undefined) query = query.where('verdict', 'in', [...filter.verdicts]);
  if (filter.before !== undefined) query = query.where('id', '<', filter.before);
  return query.execute();
}

/** One bank transaction, or null. */
export async function findTransaction(db: Database, id: string): Promise<BankTransactionRow | null> {
  return (await db.selectFrom('BankTransaction').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Every delivery that told of a transaction, as it came, oldest first. */
export function listDeliveries(db: Database, transactionId: string) {
  return db
    .selectFrom('BankDelivery')
    .select(['id', 'receivedAt', 'channel', 'body'])
    .where('transactionId', '=', transactionId)
    .orderBy('id')
    .execute();
}
