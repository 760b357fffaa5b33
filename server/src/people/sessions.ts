import { createHash, randomBytes } from 'node:crypto';
import type { RoleName } from '@choso/shared/contracts';
import { type Database, insertMany, inTransaction, newId, type Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import type { Actor } from './person.ts';
import { isSecretOf } from './prove-secret.ts';
import { readRights } from './rights.ts';
import { hasRested } from './session-life.ts';

const SESSION_DAYS = 30;
const SEEN_EVERY_MS = 60_000;

/** Begin a session. Returns the token, of which only a hash is kept. Throws `session/wrong-secret`. */
export async function signIn(
  db: Database,
  given: { login: string; secret: string; device: string },
  demoSecret: string | null,
  now: number,
): Promise<{ token: string; actor: Actor }> {
  const person = await findByLogin(db, given.login.toLowerCase());
  if (!person || !isSecretOf(person, given.secret, demoSecret)) throw new AppError('session/wrong-secret');
  const token = await inTransaction(db, (tx) => openSession(tx, person.id, given.device, now));
  return {
    token,
    actor: { personId: person.id, login: person.login, name: person.name, roles: await readRoles(db, person.id) },
  };
}

// No login has a letter with a mark; whoever types one has mistyped theirs.
async function findByLogin(db: Database, login: string) {
  if (!/^[\x20-\x7e]+$/.test(login)) return undefined;
  return db.selectFrom('Person').selectAll().where('login', '=', login).executeTakeFirst();
}

/** Open a session for a person who has proven who they are. Returns its token, of which only a hash is kept. */
export async function openSession(tx: Tx, personId: string, device: string, now: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = now + SESSION_DAYS * 86_400_000;
  await insertMany(tx, 'Session', [
    { tokenHash: hashToken(token), personId, createdAt: now, expiresAt, id: newId(), device, seenAt: now },
  ]);
  return token;
}

/** Whose token this is, or null when it is unknown, over, or has rested too long. */
export async function findActor(db: Database, token: string, now: number): Promise<Actor | null> {
  const tokenHash = hashToken(token);
  const person = await db
    .selectFrom('Session')
    .innerJoin('Person', 'Person.id', 'Session.personId')
    .select(['Person.id', 'Person.login', 'Person.name', 'Session.seenAt', 'Session.createdAt'])
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  if (!person) return null;
  const roles = await readRoles(db, person.id);
  if (hasRested(person, roles, now)) return null;
  if (now - (person.seenAt ?? 0) >= SEEN_EVERY_MS) await noteSeen(db, tokenHash, now);
  return { personId: person.id, login: person.login, name: person.name, roles };
}

/** End a session. */
export async function signOut(db: Database, token: string): Promise<void> {
  await db.deleteFrom('Session').where('tokenHash', '=', hashToken(token)).execute();
}

/** The name under which a token's session is listed. */
export async function findSessionId(db: Database, token: string): Promise<string | null> {
  const session = db.selectFrom('Session').select('id').where('tokenHash', '=', hashToken(token));
  return (await session.executeTakeFirst())?.id ?? null;
}

// When a phone was last here is a help to people, never worth refusing the request that shows it.
async function noteSeen(db: Database, tokenHash: string, now: number): Promise<void> {
  await db
    .updateTable('Session')
    .set({ seenAt: now })
    .where('tokenHash', '=', tokenHash)
    .execute()
    .catch(() => undefined);
}

async function readRoles(db: Database, personId: string) {
  const rows = await db
    .selectFrom('RoleAssignment')
    .select(['role', 'marketId', 'stallId', 'rights'])
    .where('personId', '=', personId)
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as RoleName, rights: readRights(row.rights) }));
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
