import type { Selectable } from 'kysely';
import { type Database, type DB, lockRows, type Tx } from '../../db/index.ts';

/** A connection as it is kept; its secrets are sealed. */
export type ConnectionRow = Selectable<DB['BankConnection']>;

/** The connections of a stall, revoked ones too, newest first. */
export function listOwnConnections(db: Database, stallId: string): Promise<ConnectionRow[]> {
  return db
    .selectFrom('BankConnection')
    .selectAll()
    .where('stallId', '=', stallId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** A stall's own connection, or null. */
export async function findOwnConnection(db: Database, stallId: string, id: string): Promise<ConnectionRow | null> {
  const row = db.selectFrom('BankConnection').selectAll().where('id', '=', id).where('stallId', '=', stallId);
  return (await row.executeTakeFirst()) ?? null;
}

/** The same, and nobody else changes it before the transaction ends. */
export async function lockOwnConnection(tx: Tx, stallId: string, id: string): Promise<ConnectionRow | null> {
  const row = tx.selectFrom('BankConnection').selectAll().where('id', '=', id).where('stallId', '=', stallId);
  return (await lockRows(tx, row).executeTakeFirst()) ?? null;
}

/** Whether any connection has that id. */
export async function isIdTaken(tx: Tx, id: string): Promise<boolean> {
  return (await tx.selectFrom('BankConnection').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** How many connections of a stall are active. */
export async function countActive(tx: Tx, stallId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('BankConnection')
    .select((of) => of.fn.countAll().as('count'))
    .where('stallId', '=', stallId)
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Change a connection; its counters are left to those who count. */
export async function saveConnection(
  tx: Tx,
  id: string,
  changed: Partial<Pick<ConnectionRow, 'secret' | 'previousSecret' | 'rotatedAt' | 'status' | 'parts'>>,
): Promise<void> {
  await tx.updateTable('BankConnection').set(changed).where('id', '=', id).execute();
}
