import type { Kysely } from 'kysely';
import { code, count, createTable, text, verbatim } from './create-table.ts';

/** The rows of imported statements that were not taken. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'RejectedRow', {
    columns: { importId: code(40), rowNumber: count, reason: text(300), cells: verbatim },
    primaryKey: ['importId', 'rowNumber'],
  });
}
