import type { Kysely } from 'kysely';
import { addColumns, code, count, createTable, fixedCode, optional, text, whole } from './create-table.ts';

/** Codes that providers make of bills, and connections whose secret has several parts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'BankConnection', { columns: { parts: optional(code(1000)) } });
  await createTable(db, 'PaymentLink', {
    columns: {
      id: code(40),
      paymentRequestId: code(40),
      connectionId: code(40),
      provider: code(20),
      stallId: code(40),
      orderCode: whole,
      state: code(10),
      linkId: optional(code(60)),
      payload: optional(code(600)),
      bankBin: optional(fixedCode(6)),
      accountNumber: optional(code(40)),
      holderName: optional(text(120)),
      problem: optional(text(300)),
      attempts: count,
      dueAt: optional(whole),
      createdAt: whole,
    },
    primaryKey: ['id'],
    unique: [['paymentRequestId'], ['orderCode']],
    indexes: [['dueAt'], ['accountNumber']],
  });
}
