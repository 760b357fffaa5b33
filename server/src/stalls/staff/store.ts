import type { Selectable } from 'kysely';
import { type Database, type DB, insertMany, lockRows, type Tx } from '../../db/index.ts';

/** An invitation as it is kept. */
export type InviteRow = Selectable<DB['StaffInvite']>;

/** Keep a new invitation. */
export async function keepInvite(tx: Tx, invite: InviteRow): Promise<void> {
  await insertMany(tx, 'StaffInvite', [invite]);
}

/** The invitations of a stall that can still be taken up, the newest first. */
export function listOpenInvites(db: Database | Tx, stallId: string, now: number): Promise<InviteRow[]> {
  return db
    .selectFrom('StaffInvite')
    .selectAll()
    .where('stallId', '=', stallId)
    .where('usedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .execute();
}

/** The invitation of a code when it can still be taken up, or null; held until the transaction ends. */
export async function lockInvite(tx: Tx, codeHash: string, now: number): Promise<InviteRow | null> {
  const row = tx
    .selectFrom('StaffInvite')
    .selectAll()
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .where('expiresAt', '>', now);
  return (await lockRows(tx, row).executeTakeFirst()) ?? null;
}

/** Write an invitation off as used by a person. Returns whether nobody was faster. */
export async function useInvite(tx: Tx, inviteId: string, personId: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('StaffInvite')
    .set({ usedAt: now, personId })
    .where('id', '=', inviteId)
    .where('usedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Take an invitation of a stall back. Returns whether there was one to take back. */
export async function cancelInvite(tx: Tx, stallId: string, inviteId: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('StaffInvite')
    .set({ cancelledAt: now })
    .where('id', '=', inviteId)
    .where('stallId', '=', stallId)
    .where('usedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
