import type { Kysely } from 'kysely';
import { code, count, createTable, fixedCode, optional, prose, serial, text, verbatim, whole } from './create-table.ts';

/** The tables of the first release: the register, the bills, the bank's facts, the journal with its chain, the orders. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'Market', {
    columns: {
      id: code(40),
      slug: code(60),
      name: text(120),
      nameEn: text(120),
      kind: code(20),
      paymentMode: code(20),
      openingHours: text(120),
      isDemo: count,
    },
    primaryKey: ['id'],
    unique: [['slug']],
  });
  await createTable(db, 'Zone', {
    columns: { id: code(60), marketId: code(40), name: text(120), position: count },
    primaryKey: ['id'],
  });
  await createTable(db, 'Category', {
    columns: { id: code(60), name: text(120), nameEn: text(120), position: count },
    primaryKey: ['id'],
  });
  await createTable(db, 'Stall', {
    columns: {
      id: code(40),
      marketId: code(40),
      zoneId: optional(code(60)),
      code: text(20),
      name: text(120),
      holderName: text(120),
      hours: text(120),
      status: code(20),
      pauseNote: optional(text(200)),
      position: count,
      isDemo: count,
    },
    primaryKey: ['id'],
    indexes: [['marketId', 'position']],
  });
  await createTable(db, 'BankAccount', {
    columns: {
      id: code(40),
      stallId: code(40),
      marketId: code(40),
      bankBin: fixedCode(6),
      accountNumber: code(40),
      holderName: text(120),
      validFrom: whole,
      validTo: optional(whole),
      isDemo: count,
    },
    primaryKey: ['id'],
    indexes: [['accountNumber'], ['stallId']],
  });
  await createTable(db, 'Person', {
    columns: {
      id: code(40),
      login: code(100),
      name: text(120),
      secretHash: optional(code(200)),
      isDemo: count,
      createdAt: whole,
    },
    primaryKey: ['id'],
    unique: [['login']],
  });
  await createTable(db, 'RoleAssignment', {
    columns: {
      id: code(40),
      personId: code(40),
      role: code(30),
      marketId: optional(code(40)),
      stallId: optional(code(40)),
    },
    primaryKey: ['id'],
    indexes: [['personId']],
  });
  await createTable(db, 'Session', {
    columns: { tokenHash: fixedCode(64), personId: code(40), createdAt: whole, expiresAt: whole },
    primaryKey: ['tokenHash'],
  });
  await createTable(db, 'PaymentRequest', {
    columns: {
      id: code(40),
      marketId: code(40),
      stallId: code(40),
      bankAccountId: code(40),
      reference: fixedCode(9),
      amountVnd: whole,
      receivedVnd: whole,
      state: code(10),
      flags: code(100),
      voidReason: optional(code(20)),
      purpose: code(20),
      note: optional(text(200)),
      createdBy: optional(code(40)),
      createdAt: whole,
      expiresAt: whole,
      settledAt: optional(whole),
      version: count,
    },
    primaryKey: ['id'],
    unique: [['reference']],
    indexes: [
      ['stallId', 'createdAt'],
      ['state', 'expiresAt'],
    ],
  });
  await createTable(db, 'BankConnection', {
    columns: {
      id: code(40),
      provider: code(20),
      authentication: code(20),
      secret: optional(code(200)),
      stallId: optional(code(40)),
      status: code(20),
      isDemo: count,
      acceptedCount: count,
      refusedCount: count,
      lastDeliveryAt: optional(whole),
      createdAt: whole,
    },
    primaryKey: ['id'],
  });
  await createTable(db, 'BankDelivery', {
    columns: {
      id: code(40),
      connectionId: code(40),
      channel: code(20),
      body: verbatim,
      outcome: code(20),
      problem: optional(text(300)),
      transactionId: optional(code(40)),
      receivedAt: whole,
    },
    primaryKey: ['id'],
    indexes: [['transactionId'], ['outcome', 'id']],
  });
  await createTable(db, 'BankTransaction', {
    columns: {
      id: code(40),
      connectionId: code(40),
      provider: code(20),
      providerEventId: code(100),
      direction: code(3),
      amountVnd: whole,
      accountNumber: code(40),
      subAccount: optional(code(40)),
      memo: prose,
      bankReference: optional(text(100)),
      isTest: count,
      bookedAt: whole,
      receivedAt: whole,
      bankAccountId: optional(code(40)),
      stallId: optional(code(40)),
      marketId: optional(code(40)),
      paymentRequestId: optional(code(40)),
      reference: optional(code(9)),
      verdict: code(20),
      isLate: count,
      differenceVnd: whole,
      reason: text(300),
    },
    primaryKey: ['id'],
    unique: [['provider', 'providerEventId', 'accountNumber']],
    indexes: [['marketId', 'receivedAt'], ['stallId', 'receivedAt'], ['paymentRequestId']],
  });
  await createTable(db, 'Allocation', {
    columns: {
      id: code(40),
      transactionId: code(40),
      paymentRequestId: optional(code(40)),
      bucket: code(20),
      amountVnd: whole,
      createdAt: whole,
    },
    primaryKey: ['id'],
    indexes: [['transactionId']],
  });
  await createTable(db, 'JournalEntry', {
    columns: {
      id: code(40),
      marketId: code(40),
      seq: whole,
      businessDate: fixedCode(10),
      bookedAt: whole,
      kind: code(30),
      description: text(300),
      transactionId: optional(code(40)),
    },
    primaryKey: ['id'],
    unique: [['marketId', 'seq']],
  });
  await createTable(db, 'Posting', {
    columns: {
      entryId: code(40),
      line: count,
      marketId: code(40),
      businessDate: fixedCode(10),
      ledgerAccount: code(60),
      stallId: optional(code(40)),
      amountVnd: whole,
    },
    primaryKey: ['entryId', 'line'],
    indexes: [['marketId', 'businessDate']],
  });
  await createTable(db, 'AuditEntry', {
    columns: {
      marketId: code(40),
      seq: whole,
      at: whole,
      actor: text(60),
      action: code(40),
      subject: code(60),
      content: verbatim,
      prevHash: fixedCode(64),
      hash: fixedCode(64),
    },
    primaryKey: ['marketId', 'seq'],
    indexes: [['subject']],
  });
  await createTable(db, 'AuditHead', {
    columns: { marketId: code(40), seq: whole, hash: fixedCode(64) },
    primaryKey: ['marketId'],
  });
  await createTable(db, 'AccessLog', {
    columns: {
      id: code(40),
      stallId: code(40),
      personId: code(40),
      what: text(100),
      because: optional(text(200)),
      at: whole,
    },
    primaryKey: ['id'],
    indexes: [['stallId', 'at']],
  });
  await createTable(db, 'Event', {
    columns: { cursor: serial, topic: code(80), kind: code(40), ref: code(60), version: count, at: whole },
    indexes: [['topic', 'cursor']],
  });
  await createTable(db, 'IdempotencyKey', {
    columns: {
      scope: code(120),
      key: code(100),
      bodyHash: fixedCode(64),
      response: verbatim,
      createdAt: whole,
    },
    primaryKey: ['scope', 'key'],
  });
  await createTable(db, 'Product', {
    columns: {
      id: code(80),
      stallId: code(40),
      marketId: code(40),
      categoryId: code(60),
      name: text(160),
      unitName: text(60),
      priceVnd: whole,
      quantityStepMilli: count,
      weighedAtSale: count,
      isAvailable: count,
      position: count,
    },
    primaryKey: ['id'],
    indexes: [['marketId'], ['stallId']],
  });
  await createTable(db, 'Order', {
    columns: {
      id: code(40),
      token: code(40),
      marketId: code(40),
      buyerName: text(80),
      buyerPhone: code(20),
      handover: code(20),
      note: optional(text(500)),
      createdAt: whole,
      version: count,
    },
    primaryKey: ['id'],
    unique: [['token']],
  });
  await createTable(db, 'OrderGroup', {
    columns: {
      id: code(40),
      orderId: code(40),
      stallId: code(40),
      totalVnd: whole,
      state: code(20),
      paymentRequestId: optional(code(40)),
      createdAt: whole,
      position: count,
    },
    primaryKey: ['id'],
    unique: [['paymentRequestId']],
    indexes: [['orderId'], ['stallId', 'createdAt']],
  });
  await createTable(db, 'OrderLine', {
    columns: {
      groupId: code(40),
      line: count,
      productId: code(80),
      name: text(160),
      unitName: text(60),
      priceVnd: whole,
      quantityMilli: whole,
      totalVnd: whole,
      weighedAtSale: count,
    },
    primaryKey: ['groupId', 'line'],
  });
}
