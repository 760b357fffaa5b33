import type { Insertable } from 'kysely';
import { RaceLost, type Tx } from './in-transaction.ts';
import type { DB } from './tables.generated.ts';

const ROWS_PER_STATEMENT = 400;

/**
 * Insert rows in few statements; an empty list does nothing.
 *
 * Throws `RaceLost` when a unique key is taken: whoever inserts has looked first, so another writer came between, and
 * the transaction begins again and sees the row.
 */
export async function insertMany<Table extends keyof DB & string>(
  tx: Tx,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const values = rows.slice(start, start + ROWS_PER_STATEMENT) as Insertable<DB[Table]>[];
    try {
      await tx.insertInto(table).values(values).execute();
    } catch (error) {
      if (isDuplicateKey(error)) throw new RaceLost(`${table}: a key was taken meanwhile`, { cause: error });
      throw error;
    }
  }
}

function isDuplicateKey(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
