import type { Database, Tx } from '../db/index.ts';
import { LONGEST_IDLE_MS } from './session-life.ts';

/** A phone that is signed in to a stall. `id` is its name in lists. */
export interface StallSession {
  id: string;
  personId: string;
  name: string;
  device: string | null;
  createdAt: number;
  seenAt: number | null;
}

/** The phones signed in as somebody who sells at a stall, the last seen first. */
export async function listSessionsOfStall(db: Database, stallId: string, now: number): Promise<StallSession[]> {
  const rows = await db
    .selectFrom('Session')
    .innerJoin('Person', 'Person.id', 'Session.personId')
    .select(['Session.id', 'Session.personId', 'Person.name', 'device', 'Session.createdAt', 'seenAt'])
    .where('expiresAt', '>', now)
    .where((of) => of.fn.coalesce('seenAt', 'Session.createdAt'), '>', now - LONGEST_IDLE_MS)
    .where('Session.personId', 'in', (of) =>
      of
        .selectFrom('RoleAssignment')
        .select('personId')
        .where('stallId', '=', stallId)
        .where('role', 'in', ['stallholder', 'stall-staff']),
    )
    .execute();
  return rows
    .flatMap(({ id, ...row }) => (id === null ? [] : [{ id, ...row }]))
    .sort((one, other) => (other.seenAt ?? other.createdAt) - (one.seenAt ?? one.createdAt));
}

/** End a session by its name, when it is of somebody who sells at the stall. Returns whose it was, or null. */
export async function endSessionOfStall(tx: Tx, stallId: string, sessionId: string): Promise<string | null> {
  const session = await tx
    .selectFrom('Session')
    .innerJoin('RoleAssignment', 'RoleAssignment.personId', 'Session.personId')
    .select('Session.personId')
    .where('Session.id', '=', sessionId)
    .where('stallId', '=', stallId)
    .where('role', 'in', ['stallholder', 'stall-staff'])
    .executeTakeFirst();
  if (!session) return null;
  await tx.deleteFrom('Session').where('id', '=', sessionId).execute();
  return session.personId;
}
