import type { Kysely } from 'kysely';
import { addColumns, code, count, createTable, fixedCode, optional, text, whole } from './create-table.ts';

/** Sales in cash and on a tab, what was sold, and notebooks of debts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'Stall', { columns: { taxActivity: optional(code(20)) } });
  await addColumns(db, 'Product', { columns: { taxActivity: optional(code(20)) } });
  await addColumns(db, 'PaymentRequest', { columns: { cashBackVnd: optional(whole), tabId: optional(code(40)) } });
  await addColumns(db, 'JournalEntry', { columns: { subjectId: optional(code(40)) } });
  await addColumns(db, 'Posting', { columns: {}, indexes: [['stallId', 'ledgerAccount']] });
  await createTable(db, 'Sale', {
    columns: {
      id: code(40),
      marketId: code(40),
      stallId: code(40),
      kind: code(20),
      amountVnd: whole,
      tenderedVnd: optional(whole),
      tabId: optional(code(40)),
      paymentRequestId: optional(code(40)),
      note: optional(text(200)),
      soldAt: whole,
      actor: code(40),
      reverses: optional(code(40)),
      reason: optional(text(300)),
      createdAt: whole,
    },
    primaryKey: ['id'],
    unique: [['reverses']],
    indexes: [['stallId', 'createdAt'], ['tabId']],
  });
  await createTable(db, 'SaleLine', {
    columns: {
      subjectId: code(40),
      line: count,
      productId: optional(code(80)),
      name: text(160),
      unitName: text(60),
      priceVnd: whole,
      quantityMilli: whole,
      totalVnd: whole,
      taxActivity: code(20),
    },
    primaryKey: ['subjectId', 'line'],
  });
  await createTable(db, 'Tab', {
    columns: {
      id: code(40),
      marketId: code(40),
      stallId: code(40),
      name: text(80),
      nameKey: fixedCode(64),
      phone: optional(code(20)),
      createdBy: code(40),
      createdAt: whole,
    },
    primaryKey: ['id'],
    unique: [['stallId', 'nameKey']],
  });
  await createTable(db, 'TabEntry', {
    columns: {
      id: code(40),
      marketId: code(40),
      stallId: code(40),
      tabId: code(40),
      kind: code(20),
      amountVnd: whole,
      reason: optional(text(300)),
      actor: code(40),
      reverses: optional(code(40)),
      enteredAt: whole,
      createdAt: whole,
    },
    primaryKey: ['id'],
    unique: [['reverses']],
    indexes: [['tabId']],
  });
}
