import { createHash, randomBytes } from 'node:crypto';
import type { RoleName } from '@choso/shared/contracts';
import { type Database, insertMany, inTransaction } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import type { Actor } from './person.ts';
import { equalsSecretly, matchesHash } from './secret.ts';

const SESSION_DAYS = 30;

/** Begin a session. Returns the token, of which only a hash is kept. Throws `session/wrong-secret`. */
export async function signIn(
  db: Database,
  given: { login: string; secret: string },
  demoSecret: string | null,
  now: number,
): Promise<{ token: string; actor: Actor }> {
  const person = await db
    .selectFrom('Person')
    .selectAll()
    .where('login', '=', given.login.toLowerCase())
    .executeTakeFirst();
  const isRight = person?.secretHash
    ? matchesHash(given.secret, person.secretHash)
    : Boolean(person?.isDemo && demoSecret && equalsSecretly(given.secret, demoSecret));
  if (!person || !isRight) throw new AppError('session/wrong-secret');
  const token = randomBytes(32).toString('base64url');
  await inTransaction(db, (tx) =>
    insertMany(tx, 'Session', [
      { tokenHash: hashToken(token), personId: person.id, createdAt: now, expiresAt: now + SESSION_DAYS * 86_400_000 },
    ]),
  );
  return {
    token,
    actor: { personId: person.id, login: person.login, name: person.name, roles: await readRoles(db, person.id) },
  };
}

/** Whose token this is, or null when it is unknown or over. */
export async function findActor(db: Database, token: string, now: number): Promise<Actor | null> {
  const person = await db
    .selectFrom('Session')
    .innerJoin('Person', 'Person.id', 'Session.personId')
    .select(['Person.id', 'Person.login', 'Person.name'])
    .where('tokenHash', '=', hashToken(token))
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  if (!person) return null;
  return { personId: person.id, login: person.login, name: person.name, roles: await readRoles(db, person.id) };
}

/** End a session. */
export async function signOut(db: Database, token: string): Promise<void> {
  await db.deleteFrom('Session').where('tokenHash', '=', hashToken(token)).execute();
}

async function readRoles(db: Database, personId: string) {
  const rows = await db
    .selectFrom('RoleAssignment')
    .select(['role', 'marketId', 'stallId'])
    .where('personId', '=', personId)
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as RoleName }));
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
