import { createSession, deleteSession, getSession, type PersonView } from '@choso/shared/contracts';
import { effect, signal } from '@preact/signals';
import { call } from './api.ts';
import { whenIdle } from './idle.ts';
import { forgetKept, keep, readKept } from './storage.ts';
import { token } from './token.ts';

/** Somebody signed in. */
export interface Session {
  token: string;
  person: PersonView;
}

/** Who is signed in to the app on this screen, or null. */
export const session = signal<Session | null>(null);
/** Whether the session on this screen ended without anybody signing out: it rested too long, or was ended elsewhere. */
export const hasEnded = signal(false);
/** Whether it is still being asked if the kept session holds. */
export const isRestoring = signal(false);

let storageKey = 'choso-session';

effect(() => {
  // A token the server refused is gone from every screen at once.
  if (token.value !== null || session.peek() === null) return;
  take(null);
  hasEnded.value = true;
});

/**
 * Take up the session kept on this device for the app under the current address, then ask the server whether it holds.
 *
 * Stall and board keep their sessions apart, so that both can be open in one browser. Without a network the kept one stays.
 */
export async function restoreSession(): Promise<void> {
  storageKey = `choso-session-${location.pathname.split('/')[1]}`;
  const kept = readKept<Session>(storageKey);
  hasEnded.value = false;
  // The session first: a token that goes before its session looks like one that was refused.
  session.value = kept;
  token.value = kept?.token ?? null;
  if (kept === null) return;
  isRestoring.value = true;
  try {
    // What is kept is shown; whether it still holds may be asked when that stands.
    await whenIdle();
    if (token.peek() !== kept.token) return;
    const { person } = await call(getSession);
    if (token.peek() === kept.token) take({ token: kept.token, person });
  } catch {
    // A token that is refused was dropped by the call itself; without a network the kept one stays.
  } finally {
    isRestoring.value = false;
  }
}

/** Sign in. Throws: `ApiProblem` with `session/wrong-secret` or `request/too-many`. */
export async function signIn(login: string, secret: string): Promise<void> {
  take(await call(createSession, { body: { login, secret } }));
}

/** Take up a session that was opened another way than by signing in here. */
export function enter({ token: own, person }: Session): void {
  take({ token: own, person });
}

/** Sign out because nobody has touched this screen for long; the door says so. */
export async function endRested(): Promise<void> {
  const leaving = signOut();
  hasEnded.value = true;
  await leaving;
}

/** Sign out here at once, and on the server when it can be reached. */
export async function signOut(): Promise<void> {
  const leaving = call(deleteSession).catch(() => null);
  take(null);
  await leaving;
}

function take(next: Session | null): void {
  // What a stall took, and its shoppers' names, are for nobody who signs in later.
  if (next === null) forgetKept();
  keep(storageKey, next);
  session.value = next;
  hasEnded.value = false;
  token.value = next?.token ?? null;
}
