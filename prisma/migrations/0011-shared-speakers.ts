import type { Kysely } from 'kysely';
import { code, createTable, fixedCode, optional, text, whole } from './create-table.ts';

/** Devices that say aloud what came to several stalls. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'Speaker', {
    columns: { id: code(40), tokenHash: fixedCode(64), name: text(60), createdAt: whole, heardAt: optional(whole) },
    primaryKey: ['id'],
    unique: [['tokenHash']],
  });
  await createTable(db, 'SpeakerStall', {
    columns: { speakerId: code(40), stallId: code(40), addedBy: code(40), addedAt: whole },
    primaryKey: ['speakerId', 'stallId'],
    indexes: [['stallId']],
  });
  await createTable(db, 'SpeakerCode', {
    columns: { codeHash: fixedCode(64), stallId: code(40), createdBy: code(40), createdAt: whole, expiresAt: whole },
    primaryKey: ['codeHash'],
    indexes: [['stallId']],
  });
}
