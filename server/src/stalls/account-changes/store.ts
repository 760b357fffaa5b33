import type { Selectable } from 'kysely';
import { type Database, type DB, insertMany, type Tx } from '../../db/index.ts';
import type { ChangeState } from './steps.ts';

/** A change as it is kept. */
export type ChangeRow = Selectable<DB['BankAccountChange']>;

/** Keep a new change. Loses its race when the stall has an open one meanwhile. */
export async function keepChange(tx: Tx, change: ChangeRow): Promise<void> {
  await insertMany(tx, 'BankAccountChange', [change]);
}

/** A change, or null. */
export async function findChange(db: Database | Tx, id: string): Promise<ChangeRow | null> {
  return (await db.selectFrom('BankAccountChange').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The open change of a stall, or null. */
export async function findOpenChange(tx: Tx, stallId: string): Promise<ChangeRow | null> {
  const row = tx.selectFrom('BankAccountChange').selectAll().where('openFor', '=', stallId);
  return (await row.executeTakeFirst()) ?? null;
}

/** The changes of a stall, newest first, at most fifty. */
export function listChangesOfStall(db: Database, stallId: string): Promise<ChangeRow[]> {
  return db
    .selectFrom('BankAccountChange')
    .selectAll()
    .where('stallId', '=', stallId)
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}

/** The changes of a market that wait, the oldest first, or the newest fifty that ended. */
export function listChangesOfMarket(db: Database, marketId: string, which: 'waiting' | 'ended'): Promise<ChangeRow[]> {
  return db
    .selectFrom('BankAccountChange')
    .selectAll()
    .where('marketId', '=', marketId)
    .where('openFor', which === 'waiting' ? 'is not' : 'is', null)
    .orderBy('askedAt', which === 'waiting' ? 'asc' : 'desc')
    .orderBy('id', which === 'waiting' ? 'asc' : 'desc')
    .limit(which === 'waiting' ? 200 : 50)
    .execute();
}

/** Approved changes whose day has come. */
export function listDueChanges(db: Database, now: number): Promise<ChangeRow[]> {
  return db
    .selectFrom('BankAccountChange')
    .selectAll()
    .where('state', '=', 'approved')
    .where('effectiveAt', '<=', now)
    .orderBy('effectiveAt')
    .execute();
}

/** Move a change from one of some states. Returns whether this writer moved it; of two at once only one does. */
export async function moveChange(
  tx: Tx,
  id: string,
  from: readonly ChangeState[],
  set: Partial<ChangeRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('BankAccountChange')
    .set(set)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Let a stall be paid on a new account from an instant on; the accounts before it end at that instant and stay known. */
export async function replaceAccount(
  tx: Tx,
  account: { id: string; change: ChangeRow; isDemo: boolean; from: number },
): Promise<string[]> {
  const { id, change, isDemo, from } = account;
  const { stallId, marketId, bankBin, accountNumber, holderName, relation } = change;
  const ending = await tx
    .selectFrom('BankAccount')
    .select('id')
    .where('stallId', '=', stallId)
    .where('validTo', 'is', null)
    .execute();
  await tx
    .updateTable('BankAccount')
    .set({ validTo: from })
    .where('stallId', '=', stallId)
    .where('validTo', 'is', null)
    .execute();
  await insertMany(tx, 'BankAccount', [
    {
      id,
      stallId,
      marketId,
      bankBin,
      accountNumber,
      holderName,
      validFrom: from,
      validTo: null,
      isDemo: isDemo ? 1 : 0,
      relation,
    },
  ]);
  return ending.map((one) => one.id);
}
