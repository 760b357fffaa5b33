import type { Kysely } from 'kysely';
import { addColumns, code, count, createTable, fixedCode, optional, text, whole } from './create-table.ts';

/** One money told by many, decisions of people, statements, and daily heads that are signed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'BankConnection', {
    columns: {
      previousSecret: optional(code(200)),
      rotatedAt: optional(whole),
      lagMs: optional(whole),
      pullCursor: optional(code(200)),
      pulledAt: optional(whole),
      pullProblem: optional(text(300)),
    },
  });
  await addColumns(db, 'PaymentRequest', {
    columns: { replacedBy: optional(code(40)), promisedAt: optional(whole) },
  });
  await addColumns(db, 'BankTransaction', {
    columns: { twinOf: optional(code(40)) },
    indexes: [
      ['accountNumber', 'bankReference'],
      ['accountNumber', 'provider', 'bookedAt'],
    ],
  });
  await createTable(db, 'BankTransactionKey', {
    columns: {
      provider: code(20),
      providerEventId: code(100),
      accountNumber: code(40),
      connectionId: code(40),
      transactionId: code(40),
    },
    primaryKey: ['provider', 'providerEventId', 'accountNumber'],
    indexes: [['transactionId']],
  });
  await createTable(db, 'StatementImport', {
    columns: {
      id: code(40),
      connectionId: code(40),
      fileName: text(200),
      fileHash: fixedCode(64),
      format: code(40),
      createdBy: code(40),
      createdAt: whole,
      acceptedCount: count,
      repeatCount: count,
      rejectedCount: count,
    },
    primaryKey: ['id'],
    indexes: [['connectionId', 'createdAt']],
  });
  await createTable(db, 'Decision', {
    columns: {
      id: code(40),
      marketId: code(40),
      stallId: code(40),
      kind: code(20),
      transactionId: optional(code(40)),
      paymentRequestId: optional(code(40)),
      amountVnd: whole,
      reason: text(300),
      actor: code(40),
      undoes: optional(code(40)),
      createdAt: whole,
    },
    primaryKey: ['id'],
    unique: [['undoes']],
    indexes: [['transactionId'], ['paymentRequestId'], ['stallId', 'createdAt']],
  });
  await createTable(db, 'DailyHead', {
    columns: {
      marketId: code(40),
      businessDate: fixedCode(10),
      seq: whole,
      hash: fixedCode(64),
      keyId: code(40),
      signature: code(120),
      createdAt: whole,
    },
    primaryKey: ['marketId', 'businessDate'],
  });
  await createTable(db, 'SigningKey', {
    columns: { id: code(40), publicKey: code(200), createdAt: whole },
    primaryKey: ['id'],
  });
}
