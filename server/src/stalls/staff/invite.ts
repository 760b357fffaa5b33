import { randomInt } from 'node:crypto';
import type { StaffRight } from '@choso/shared/contracts';
import { foldVietnamese } from '@choso/shared/vietnamese';
import { newId, type Tx } from '../../db/index.ts';
import { AppError } from '../../http/index.ts';
import {
  createStaff,
  isLoginTaken,
  listPeopleOfStall,
  openSession,
  readRights,
  writeRights,
} from '../../people/index.ts';
import { type StallAct, tellAct } from '../act.ts';
import { drawInviteCode, hashInviteCode, isGoodSecret } from './invite-code.ts';
import { cancelInvite, type InviteRow, keepInvite, listOpenInvites, lockInvite, useInvite } from './store.ts';

const LIFE_MS = 10 * 60_000;
const MOST_PEOPLE = 12;

/**
 * Invite a helper; returns the code, of which only a hash is kept.
 *
 * An open invitation of the same name is taken back, so that asking twice leaves one code. Throws `staff/too-many`.
 */
export async function invite(
  tx: Tx,
  act: StallAct,
  { name, rights }: { name: string; rights: readonly StaffRight[] },
): Promise<{ row: InviteRow; code: string }> {
  const { stallId, marketId, personId, at } = act;
  const open = await listOpenInvites(tx, stallId, at);
  for (const earlier of open.filter((one) => one.name === name)) await cancelInvite(tx, stallId, earlier.id, at);
  const people = await listPeopleOfStall(tx, stallId);
  if (people.length + open.filter((one) => one.name !== name).length >= MOST_PEOPLE)
    throw new AppError('staff/too-many');
  const code = drawInviteCode(randomInt);
  const row: InviteRow = {
    id: newId(),
    stallId,
    marketId,
    name,
    rights: writeRights(rights),
    codeHash: hashInviteCode(code),
    createdBy: personId,
    createdAt: at,
    expiresAt: at + LIFE_MS,
    usedAt: null,
    personId: null,
    cancelledAt: null,
  };
  await keepInvite(tx, row);
  const facts = { name, rights, expiresAt: row.expiresAt };
  await tellAct(tx, act, { action: 'staff.invited', subject: row.id, facts, kind: 'stall.people-changed' });
  return { row, code };
}

/** Take an invitation up: a person with rights at the stall, signed in. Throws `staff/bad-code`, `staff/weak-secret`. */
export async function accept(
  tx: Tx,
  { code, secret, device }: { code: string; secret: string; device: string },
  at: number,
): Promise<{ token: string; personId: string; login: string }> {
  const row = await lockInvite(tx, hashInviteCode(code), at);
  if (!row) throw new AppError('staff/bad-code');
  if (!isGoodSecret(secret)) throw new AppError('staff/weak-secret');
  const { stallId, marketId, name, createdBy } = row;
  const rights = readRights(row.rights);
  const login = await chooseLogin(tx, createdBy, name);
  const personId = await createStaff(tx, { stallId, marketId, name, login, secret, rights }, at);
  if (!(await useInvite(tx, row.id, personId, at))) throw new AppError('staff/bad-code');
  const act = { stallId, marketId, personId, at };
  const facts = { name, login, rights, inviteId: row.id, invitedBy: createdBy };
  await tellAct(tx, act, { action: 'staff.joined', subject: personId, facts, kind: 'stall.people-changed' });
  return { token: await openSession(tx, personId, device, at), personId, login };
}

/** The holder's own login and the helper's given name, which in Vietnamese is the last word: `gc-a01-tuan`. */
async function chooseLogin(tx: Tx, holderId: string, name: string): Promise<string> {
  const holder = await tx.selectFrom('Person').select('login').where('id', '=', holderId).executeTakeFirstOrThrow();
  const given = foldVietnamese(name.trim().split(/\s+/).at(-1) ?? '').replace(/[^a-z0-9]/g, '') || 'nguoi-ban';
  const base = `${holder.login.slice(0, 60)}-${given.slice(0, 30)}`;
  for (let number = 1; ; number += 1) {
    const login = number === 1 ? base : `${base}-${number}`;
    if (!(await isLoginTaken(tx, login))) return login;
  }
}
