import type { Insertable, Transaction } from 'kysely';
import type { DB } from './tables.generated.ts';

const ROWS_PER_STATEMENT = 400;

/** Insert many rows in few statements; an empty list does nothing. */
export async function insertMany<Table extends keyof DB & string>(
  tx: Transaction<DB>,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx
      .insertInto(table)
      .values(rows.slice(start, start + ROWS_PER_STATEMENT) as Insertable<DB[Table]>[])
      .execute();
  }
}
