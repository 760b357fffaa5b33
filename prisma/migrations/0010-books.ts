import type { Kysely } from 'kysely';
import { code, count, createTable, fixedCode, optional, text, verbatim, whole } from './create-table.ts';

/** Days that were closed, and opened again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'DayAct', {
    columns: {
      id: code(40),
      marketId: code(40),
      stallId: code(40),
      businessDate: fixedCode(10),
      place: count,
      kind: code(20),
      actor: code(40),
      note: optional(text(300)),
      figures: optional(verbatim),
      at: whole,
    },
    primaryKey: ['id'],
    unique: [['stallId', 'businessDate', 'place']],
    indexes: [['marketId', 'at']],
  });
}
