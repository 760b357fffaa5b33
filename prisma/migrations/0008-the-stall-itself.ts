import { type Kysely, sql } from 'kysely';
import { addColumns, bytes, code, createTable, fixedCode, optional, text, whole } from './create-table.ts';

/** What a stall says of itself: goods and their pictures, rests, helpers and their phones, and where it is paid. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'Stall', { columns: { pausedUntil: optional(fixedCode(10)) } });
  await addColumns(db, 'BankAccount', { columns: { relation: optional(code(20)) } });
  await addColumns(db, 'RoleAssignment', {
    columns: { rights: optional(code(60)), createdAt: optional(whole) },
    indexes: [['stallId']],
  });
  await addColumns(db, 'Session', {
    columns: { id: optional(code(40)), device: optional(text(80)), seenAt: optional(whole) },
    indexes: [['personId']],
  });
  // Phones that are signed in already can be listed and ended too; a part of a hash opens nothing.
  await sql`update Session set id = substr(tokenHash, 1, 40)`.execute(db);
  await addColumns(db, 'Product', {
    columns: { soldOutOn: optional(fixedCode(10)), pricedAt: optional(whole), photoId: optional(code(40)) },
  });
  await createTable(db, 'Photo', {
    columns: {
      id: code(40),
      stallId: code(40),
      productId: code(80),
      small: bytes,
      large: bytes,
      createdBy: code(40),
      createdAt: whole,
    },
    primaryKey: ['id'],
    indexes: [['stallId']],
  });
  await createTable(db, 'StaffInvite', {
    columns: {
      id: code(40),
      stallId: code(40),
      marketId: code(40),
      name: text(80),
      rights: code(60),
      codeHash: fixedCode(64),
      createdBy: code(40),
      createdAt: whole,
      expiresAt: whole,
      usedAt: optional(whole),
      personId: optional(code(40)),
      cancelledAt: optional(whole),
    },
    primaryKey: ['id'],
    unique: [['codeHash']],
    indexes: [['stallId', 'createdAt']],
  });
  await createTable(db, 'BankAccountChange', {
    columns: {
      id: code(40),
      stallId: code(40),
      marketId: code(40),
      openFor: optional(code(40)),
      state: code(20),
      bankBin: fixedCode(6),
      accountNumber: code(40),
      holderName: text(120),
      relation: code(20),
      reason: text(300),
      askedBy: code(40),
      askedAt: whole,
      decidedBy: optional(code(40)),
      decidedAt: optional(whole),
      decision: optional(text(300)),
      effectiveAt: optional(whole),
      endedBy: optional(code(40)),
      endedAt: optional(whole),
      endReason: optional(text(300)),
      bankAccountId: optional(code(40)),
    },
    primaryKey: ['id'],
    unique: [['openFor']],
    indexes: [
      ['marketId', 'state'],
      ['stallId', 'askedAt'],
      ['state', 'effectiveAt'],
    ],
  });
}
