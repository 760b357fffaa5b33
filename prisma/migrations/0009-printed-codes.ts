import type { Kysely } from 'kysely';
import { code, createTable, optional, text, whole } from './create-table.ts';

/** Codes on paper, and the looks at them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'PrintedCode', {
    columns: {
      serial: code(10),
      marketId: code(40),
      stallId: code(40),
      bankAccountId: code(40),
      size: code(10),
      payload: code(400),
      printedBy: code(40),
      printedAt: whole,
    },
    primaryKey: ['serial'],
    indexes: [['stallId', 'printedAt']],
  });
  await createTable(db, 'StandCheck', {
    columns: {
      id: code(40),
      stallId: code(40),
      personId: code(40),
      outcome: code(10),
      serial: optional(code(10)),
      scanned: optional(text(1000)),
      at: whole,
    },
    primaryKey: ['id'],
    indexes: [['stallId', 'at']],
  });
}
