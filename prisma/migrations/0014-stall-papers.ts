import type { Kysely } from 'kysely';
import { addColumns, code, count, createTable, fixedCode, optional } from './create-table.ts';

/** What a stall's papers say of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'Stall', {
    columns: { taxCode: optional(code(20)), phone: optional(code(20)), isPhoneShown: optional(count) },
  });
  await createTable(db, 'PastTaxActivity', {
    columns: { stallId: code(40), until: fixedCode(10), taxActivity: code(20) },
    primaryKey: ['stallId', 'until'],
  });
}
