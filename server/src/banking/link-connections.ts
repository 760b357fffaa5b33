import type { Database, Tx } from '../db/index.ts';
import { LINKS } from './link-maker.ts';
import { providers } from './providers.ts';

/** The connection through which a stall's bills get a provider's code, the newest if there are several; or null. */
export async function findLinkConnection(tx: Tx, stallId: string): Promise<{ id: string; provider: string } | null> {
  const connection = await tx
    .selectFrom('BankConnection')
    .select(['id', 'provider'])
    .where('stallId', '=', stallId)
    .where('authentication', '=', LINKS)
    .where('status', '=', 'active')
    .where('isDemo', '=', 0)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return connection ?? null;
}

const LONGEST_PROBLEM = 300;

/** Keep why a provider could not be asked, for the feed's lamp; null when it could. */
export async function noteAsked(db: Database, connectionId: string, problem: string | null): Promise<void> {
  const connection = db.updateTable('BankConnection').where('id', '=', connectionId);
  const pullProblem = problem?.slice(0, LONGEST_PROBLEM) ?? null;
  // Most answers are good and change nothing; a write for each would be one too many.
  if (pullProblem === null) await connection.set({ pullProblem }).where('pullProblem', 'is not', null).execute();
  else await connection.set({ pullProblem }).execute();
}

/** A provider's name as it writes it. */
export function nameOfProvider(provider: string): string {
  return providers[provider]?.name ?? provider;
}
