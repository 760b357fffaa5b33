import { createSession, deleteSession, getSession, type PersonView } from '@choso/shared/contracts';
import type { Database } from '../db/index.ts';
import { AppError, type Desk } from '../http/index.ts';
import { createAttemptLimit } from './attempts.ts';
import { readToken, sessionCookieName } from './authenticate.ts';
import { nameDevice } from './device.ts';
import type { Actor } from './person.ts';
import { signIn, signOut } from './sessions.ts';

interface Deps {
  db: Database;
  clock: () => number;
  demoSecret: string | null;
  isSecure: boolean;
}

/** Sign in, who am I, sign out. */
export function mountPeople(desk: Desk<Actor>, { db, clock, demoSecret, isSecure }: Deps): void {
  const attempts = createAttemptLimit();
  const cookieName = sessionCookieName(isSecure);
  const { maxAge, ...cookie } = sessionCookie(isSecure);

  desk.serve(createSession, async ({ body, request, response }) => {
    const address = `${request.ip} ${body.login}`;
    if (attempts.isBlocked(address, clock())) throw new AppError('request/too-many');
    const { token, actor } = await signIn(
      db,
      { ...body, device: nameDevice(request.get('User-Agent')) },
      demoSecret,
      clock(),
    ).catch((error: unknown) => {
      attempts.fail(address, clock());
      throw error;
    });
    response.cookie(cookieName, token, { ...cookie, maxAge });
    return { token, person: await presentPerson(db, actor) };
  });

  desk.serveSignedIn(getSession, async ({ actor }) => ({ person: await presentPerson(db, actor) }));

  desk.serveSignedIn(deleteSession, async ({ request, response }) => {
    await signOut(db, readToken(request.headers, isSecure) ?? '');
    response.clearCookie(cookieName, cookie);
    return { signedOut: true as const };
  });
}

/** How the cookie of a session is set. */
export function sessionCookie(isSecure: boolean) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure, maxAge: 30 * 86_400_000 } as const;
}

/** A person as shown to themselves. */
export async function presentPerson(db: Database, actor: Actor): Promise<PersonView> {
  const markets = await db.selectFrom('Market').select(['id', 'slug']).execute();
  const slugOf = new Map(markets.map(({ id, slug }) => [id, slug]));
  return {
    id: actor.personId,
    name: actor.name,
    roles: actor.roles.map(({ role, marketId, stallId, rights }) => ({
      role,
      marketSlug: marketId ? (slugOf.get(marketId) ?? null) : null,
      stallId,
      rights: [...(rights ?? [])],
    })),
  };
}
