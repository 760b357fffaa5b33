import type { Kysely } from 'kysely';
import { addColumns, code, count, createTable, fixedCode, optional } from './create-table.ts';

/** What a stall's papers say of it, and customers of its notebook who turned out to be one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'Stall', {
    columns: { taxCode: optional(code(20)), phone: optional(code(20)), isPhoneShown: optional(count) },
  });
  await createTable(db, 'PastTaxActivity', {
    columns: { stallId: code(40), until: fixedCode(10), taxActivity: code(20) },
    primaryKey: ['stallId', 'until'],
  });
  await addColumns(db, 'Tab', { columns: { mergedInto: optional(code(40)) } });
  await addColumns(db, 'TabEntry', { columns: { otherTabId: optional(code(40)) } });
}
