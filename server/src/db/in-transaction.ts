import { setTimeout as pause } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { dialectOf } from './dialect.ts';
import type { Database } from './open-database.ts';
import { RaceLost } from './race-lost.ts';
import type { DB } from './tables.generated.ts';

/** An open transaction. Rooms take it from whoever began the work. */
export type Tx = Transaction<DB>;

const ATTEMPTS = 8;
const LONGEST_PAUSE_MS = 5;
const RETRIED_CODES = new Set([
  'RACE_LOST',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
]);

/**
 * Run `work` in one transaction, the only way this program writes.
 *
 * The work must read everything it decides on through `tx`, because it runs again when a race is lost or the engine
 * reports a deadlock. Throws what the work throws, after rolling back.
 */
export async function inTransaction<Result>(db: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetried(error)) throw error;
      // Losers of one race must not meet again at the same moment.
      await pause(Math.random() * attempt * LONGEST_PAUSE_MS);
    }
  }
}

/** Whether the engine could not do the work now and may do it later; anything else would fail again. */
export function isTransient(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return (
    isRetried(error) ||
    /^(SQLITE_(BUSY|FULL|IOERR|LOCKED|NOMEM|CANTOPEN|READONLY)|E[A-Z]+$|ER_(CON_COUNT|DISK_FULL|SERVER_SHUTDOWN|OPTION_PREVENTS|CONNECTION_|UNKNOWN_COM|CMD_|SOCKET_|GET_CONNECTION_|POOL_))/.test(
      code,
    )
  );
}

function isRetried(error: unknown): boolean {
  return RETRIED_CODES.has((error as { code?: string }).code ?? '');
}

/** Read rows so that no other transaction changes them before this one ends. SQLite has one writer anyway. */
export function lockRows<Query extends { forUpdate(): Query }>(tx: Tx, query: Query): Query {
  return dialectOf(tx) === 'mysql' ? query.forUpdate() : query;
}

/** Insist that a conditional write changed exactly one row; throws `RaceLost` when another writer was first. */
export function expectOneRow(result: { numUpdatedRows: bigint }): void {
  if (result.numUpdatedRows !== 1n) throw new RaceLost('the row changed meanwhile');
}
