import type { StaffRight } from '@choso/shared/contracts';
import type { Database, Tx } from '../db/index.ts';
import { insertMany, newId } from '../db/index.ts';
import { readRights, writeRights } from './rights.ts';
import { hashSecret } from './secret.ts';

/** Somebody who sells at a stall. */
export interface StallPerson {
  personId: string;
  name: string;
  login: string;
  role: 'stallholder' | 'stall-staff';
  rights: StaffRight[];
  since: number | null;
}

/** Who sells at a stall: its holder first, then staff in the order they came. */
export async function listPeopleOfStall(db: Database | Tx, stallId: string): Promise<StallPerson[]> {
  const rows = await db
    .selectFrom('RoleAssignment')
    .innerJoin('Person', 'Person.id', 'RoleAssignment.personId')
    .select(['Person.id as personId', 'Person.name', 'Person.login', 'role', 'rights', 'RoleAssignment.createdAt'])
    .where('stallId', '=', stallId)
    .where('role', 'in', ['stallholder', 'stall-staff'])
    .orderBy('role', 'desc')
    .orderBy('RoleAssignment.createdAt')
    .execute();
  const people = rows.map(({ role, rights, createdAt, ...row }) => ({
    ...row,
    role: role as StallPerson['role'],
    rights: readRights(rights),
    since: createdAt,
  }));
  // "stallholder" sorts after "stall-staff" by the letter l; collations differ about the hyphen, so it is said here.
  return [
    ...people.filter(({ role }) => role === 'stallholder'),
    ...people.filter(({ role }) => role === 'stall-staff'),
  ];
}

/** Make a person who sells at a stall. Loses its race when the login is taken meanwhile. Returns the person's id. */
export async function createStaff(
  tx: Tx,
  staff: {
    stallId: string;
    marketId: string;
    name: string;
    login: string;
    secret: string;
    rights: readonly StaffRight[];
  },
  now: number,
): Promise<string> {
  const { stallId, marketId, name, login, secret, rights } = staff;
  const personId = newId();
  await insertMany(tx, 'Person', [
    { id: personId, login, name, secretHash: hashSecret(secret), isDemo: 0, createdAt: now },
  ]);
  await insertMany(tx, 'RoleAssignment', [
    { id: newId(), personId, role: 'stall-staff', marketId, stallId, rights: writeRights(rights), createdAt: now },
  ]);
  return personId;
}

/** Whether a login is somebody's. */
export async function isLoginTaken(tx: Tx, login: string): Promise<boolean> {
  return (await tx.selectFrom('Person').select('id').where('login', '=', login).executeTakeFirst()) !== undefined;
}

/** Change what staff of a stall may do. Returns whether there was such a person; a holder is none. */
export async function changeStaffRights(
  tx: Tx,
  { stallId, personId, rights }: { stallId: string; personId: string; rights: readonly StaffRight[] },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('RoleAssignment')
    .set({ rights: writeRights(rights) })
    .where('personId', '=', personId)
    .where('stallId', '=', stallId)
    .where('role', '=', 'stall-staff')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Take a stall from its staff and end all their sessions. Returns whether there was such a person; a holder is none. */
export async function removeStaff(
  tx: Tx,
  { stallId, personId }: { stallId: string; personId: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('RoleAssignment')
    .where('personId', '=', personId)
    .where('stallId', '=', stallId)
    .where('role', '=', 'stall-staff')
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return false;
  await tx.deleteFrom('Session').where('personId', '=', personId).execute();
  return true;
}
