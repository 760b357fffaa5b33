import type { Request } from 'express';
import type { Database } from '../db/index.ts';
import type { Actor } from './person.ts';
import { findActor } from './sessions.ts';

/** The name of the session cookie. */
export const SESSION_COOKIE = 'choso_session';

/** The token a request carries: the bearer header first, then the cookie. */
export function readToken(headers: { authorization?: string | undefined; cookie?: string | undefined }): string | null {
  const bearer = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer) return bearer;
  const cookies = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return cookies.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`))?.slice(SESSION_COOKIE.length + 1) || null;
}

/** Make the function that tells who asks. */
export function createAuthenticate(db: Database, clock: () => number): (request: Request) => Promise<Actor | null> {
  return async (request) => {
    const token = readToken(request.headers);
    return token ? findActor(db, token, clock()) : null;
  };
}
