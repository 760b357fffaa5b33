import type { Kysely } from 'kysely';
import { code, count, createTable, fixedCode, optional, whole } from './create-table.ts';

/** References for stalls without a network, and the money that named one before its bill was known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'ReservedReference', {
    columns: {
      reference: fixedCode(9),
      stallId: code(40),
      deviceId: code(40),
      place: optional(count),
      reservedBy: code(40),
      reservedAt: whole,
      expiresAt: whole,
      earlyCount: count,
      paymentRequestId: optional(code(40)),
    },
    primaryKey: ['reference'],
    unique: [['paymentRequestId'], ['stallId', 'deviceId', 'place']],
    indexes: [['stallId', 'expiresAt']],
  });
  await createTable(db, 'EarlyMoney', {
    columns: { reference: fixedCode(9), transactionId: code(40) },
    primaryKey: ['reference', 'transactionId'],
  });
}
