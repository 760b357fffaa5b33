import type { Database } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import type { AttemptLimit } from './attempts.ts';
import { equalsSecretly, matchesHash } from './secret.ts';

/** Whether a secret is the person's own; demo people share the demo's. */
export function isSecretOf(
  person: { secretHash: string | null; isDemo: number },
  secret: string,
  demoSecret: string | null,
): boolean {
  if (person.secretHash) return matchesHash(secret, person.secretHash);
  return Boolean(person.isDemo && demoSecret && equalsSecretly(secret, demoSecret));
}

/** Asks a signed-in person for their secret once more: a phone that lies open is not its owner. */
export type ProveSecret = (personId: string, secret: string) => Promise<void>;

/** Make the asker. It throws `session/wrong-secret`, and `request/too-many` to whoever guesses. */
export function createProveSecret(
  db: Database,
  { attempts, demoSecret, clock }: { attempts: AttemptLimit; demoSecret: string | null; clock: () => number },
): ProveSecret {
  return async (personId, secret) => {
    const who = `again ${personId}`;
    if (attempts.isBlocked(who, clock())) throw new AppError('request/too-many');
    const person = await db.selectFrom('Person').selectAll().where('id', '=', personId).executeTakeFirst();
    if (person && isSecretOf(person, secret, demoSecret)) return;
    attempts.fail(who, clock());
    throw new AppError('session/wrong-secret');
  };
}
