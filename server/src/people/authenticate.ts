import type { Request } from 'express';
import type { Database } from '../db/index.ts';
import type { Actor } from './person.ts';
import { findActor } from './sessions.ts';

/**
 * The name of the session cookie.
 *
 * Over https its prefix has the browser refuse it from anywhere but this very host over https, so that a neighbouring
 * host cannot plant one; over plain http browsers would refuse the prefix itself.
 * Source: RFC 6265bis, section 4.1.3.2.
 */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-choso_session' : 'choso_session';
}

/** The token a request carries: the bearer header first, then the cookie. */
export function readToken(
  headers: { authorization?: string | undefined; cookie?: string | undefined },
  isSecure: boolean,
): string | null {
  const bearer = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer) return bearer;
  const cookies = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const name = `${sessionCookieName(isSecure)}=`;
  return cookies.find((pair) => pair.startsWith(name))?.slice(name.length) || null;
}

/** Make the function that tells who asks. */
export function createAuthenticate(
  db: Database,
  clock: () => number,
  isSecure: boolean,
): (request: Request) => Promise<Actor | null> {
  return async (request) => {
    const token = readToken(request.headers, isSecure);
    return token ? findActor(db, token, clock()) : null;
  };
}
