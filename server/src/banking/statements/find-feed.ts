import type { Database } from '../../db/index.ts';
import { findStall, listAccountsByNumber, listAccountsOfStall } from '../../stalls/index.ts';
import type { Connection } from '../connections.ts';

/** A connection into which statements may be imported, and the market of its stall. */
export interface Feed {
  connection: Connection;
  marketId: string | null;
}

/** The active connection with an id, whoever its provider is, or null. A demo's needs a demo. */
export async function findFeed(db: Database, id: string, demoSecret: string | null): Promise<Feed | null> {
  const row = await db
    .selectFrom('BankConnection')
    .selectAll()
    .where('id', '=', id)
    .where('status', '=', 'active')
    .executeTakeFirst();
  const isDemo = Boolean(row?.isDemo);
  if (!row || (isDemo && !demoSecret)) return null;
  const stall = row.stallId === null ? null : await findStall(db, row.stallId);
  // A statement asks nobody, so no secret is opened for it.
  const { parts: _sealed, ...kept } = row;
  return { connection: { ...kept, secret: row.secret ?? '', isDemo }, marketId: stall?.marketId ?? null };
}

/** An account that a feed watches. */
export interface WatchedAccount {
  stallId: string;
  accountNumber: string;
  marketId: string;
}

/** The account with a number among those a feed watches: its stall's, or for a demo every demo account. Or null. */
export async function findWatched(
  db: Database,
  { connection: { stallId, isDemo } }: Feed,
  accountNumber: string,
): Promise<WatchedAccount | null> {
  const accounts =
    stallId === null ? await listAccountsByNumber(db, [accountNumber]) : await listAccountsOfStall(db, stallId);
  const fitting = accounts.filter((one) => Boolean(one.isDemo) === isDemo && one.accountNumber === accountNumber);
  return fitting[0] ?? null;
}

/** The account of a feed that has only one, for statements that do not name theirs. Or null. */
export async function findOnlyAccount(db: Database, { connection: { stallId } }: Feed): Promise<string | null> {
  const numbers = new Set(
    (stallId === null ? [] : await listAccountsOfStall(db, stallId)).map((one) => one.accountNumber),
  );
  const [only] = numbers;
  return numbers.size === 1 ? (only ?? null) : null;
}
