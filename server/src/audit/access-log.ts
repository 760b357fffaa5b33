import { toIsoInstant } from '@choso/shared/time';
import { type Database, newId, type Tx } from '../db/index.ts';

/** A look at a stall's money: by whom, at what, and the reason given. */
export interface Access {
  stallId: string;
  personId: string;
  what: string;
  because: string | null;
}

/** Write down that somebody looked. */
export async function recordAccess(db: Database | Tx, access: Access, at: number): Promise<void> {
  await db
    .insertInto('AccessLog')
    .values({ id: newId(), ...access, at })
    .execute();
}

/** Who looked at a stall's money, newest first, at most a hundred. */
export async function listAccesses(db: Database, stallId: string) {
  const rows = await db
    .selectFrom('AccessLog')
    .innerJoin('Person', 'Person.id', 'AccessLog.personId')
    .select(['AccessLog.at', 'Person.name as person', 'AccessLog.what', 'AccessLog.because'])
    .where('AccessLog.stallId', '=', stallId)
    .orderBy('AccessLog.at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, at: toIsoInstant(row.at) }));
}
