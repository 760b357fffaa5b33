import type { Selectable } from 'kysely';
import type { Database, DB, Tx } from '../db/index.ts';
import { IMPORTED } from './fact-book.ts';
import { toBodyPattern } from './statements/row-body.ts';

// Within these around its beginning all rows of a statement went in, even if the clock was set meanwhile.
const CLOCK_STEP_MS = 3_600_000;
const LONGEST_IMPORT_MS = 2 * 3_600_000;

/** A bank transaction as it is kept. */
export type BankTransactionRow = Selectable<DB['BankTransaction']>;

/** Which transactions to list, newest first. `before` is the id of the last one already seen; ids grow with time. */
export interface TransactionFilter {
  marketId?: string;
  stallId?: string;
  stallIds?: readonly string[];
  receivedFrom?: number;
  receivedUntil?: number;
  verdicts?: readonly string[];
  /** Only what an imported statement told first; `createdAt` is when it was imported. */
  statement?: { id: string; connectionId: string; createdAt: number };
  /** Ids to leave out. */
  except?: readonly string[];
  before?: string | undefined;
  limit: number;
}

/** List bank transactions, newest first; one more than the limit is fetched, to know whether there is another page. */
export function listTransactions(db: Database | Tx, filter: TransactionFilter): Promise<BankTransactionRow[]> {
  let query = db
    .selectFrom('BankTransaction')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(filter.limit + 1);
  const { marketId } = filter;
  // Money on an account that no stall holds belongs to no market; every board may look for its owner. What a stall's own
  // feed told of a stranger's account is for the board of that stall's market.
  if (marketId !== undefined)
    query = query.where((where) =>
      where.or([
        where('marketId', '=', marketId),
        where.and([where('marketId', 'is', null), where('stallId', 'is', null)]),
        where.and([
          where('marketId', 'is', null),
          where('stallId', 'in', where.selectFrom('Stall').select('id').where('marketId', '=', marketId)),
        ]),
      ]),
    );
  if (filter.stallIds !== undefined) query = query.where('stallId', 'in', [...filter.stallIds]);
  if (filter.stallId !== undefined) query = query.where('stallId', '=', filter.stallId);
  if (filter.receivedFrom !== undefined) query = query.where('receivedAt', '>=', filter.receivedFrom);
  if (filter.receivedUntil !== undefined) query = query.where('receivedAt', '<', filter.receivedUntil);
  if (filter.verdicts !== undefined) query = query.where('verdict', 'in', [...filter.verdicts]);
  if (filter.except !== undefined && filter.except.length > 0) query = query.where('id', 'not in', [...filter.except]);
  const { statement } = filter;
  if (statement !== undefined)
    query = query
      .where('provider', '=', IMPORTED)
      .where('connectionId', '=', statement.connectionId)
      .where('receivedAt', '>=', statement.createdAt - CLOCK_STEP_MS)
      .where('receivedAt', '<=', statement.createdAt + LONGEST_IMPORT_MS)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('BankDelivery')
            .select('BankDelivery.id')
            .whereRef('BankDelivery.transactionId', '=', 'BankTransaction.id')
            .where('outcome', '=', 'accepted')
            .where('body', 'like', toBodyPattern(statement.id)),
        ),
      );
  if (filter.before !== undefined) query = query.where('id', '<', filter.before);
  return query.execute();
}

/** One bank transaction, or null. */
export async function findTransaction(db: Database, id: string): Promise<BankTransactionRow | null> {
  return (await db.selectFrom('BankTransaction').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Authentic deliveries that could not be read or believed, newest first; one more than the limit. */
export async function listQuarantined(
  db: Database,
  { marketId, before, limit }: { marketId: string; before: string | undefined; limit: number },
) {
  const rows = await db
    .selectFrom('BankDelivery')
    .innerJoin('BankConnection', 'BankConnection.id', 'BankDelivery.connectionId')
    .leftJoin('Stall', 'Stall.id', 'BankConnection.stallId')
    .select(['BankDelivery.id', 'connectionId', 'receivedAt', 'problem', 'body'])
    .where('outcome', '=', 'quarantined')
    .where((where) => where.or([where('Stall.marketId', '=', marketId), where('BankConnection.stallId', 'is', null)]))
    .where('BankDelivery.id', '<', before ?? '~')
    .orderBy('BankDelivery.id', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map((row) => ({ ...row, problem: row.problem ?? '' }));
}
