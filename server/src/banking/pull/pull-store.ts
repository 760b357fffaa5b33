import type { Database } from '../../db/index.ts';
import type { KeptConnection } from '../open-connection.ts';

/** A connection that its provider may be asked about, and up to where it was. */
export interface PulledConnection extends KeptConnection {
  pullCursor: string | null;
}

const LONGEST_PROBLEM = 300;

/** Active connections with a secret of their own. A demo's provider does not exist, so nobody can ask it. */
export async function listPulled(db: Database): Promise<PulledConnection[]> {
  const rows = await db
    .selectFrom('BankConnection')
    .select(['id', 'provider', 'authentication', 'secret', 'stallId', 'pullCursor', 'parts', 'rotatedAt'])
    .where('status', '=', 'active')
    .where('isDemo', '=', 0)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ secret, ...row }) => (secret ? [{ ...row, secret, isDemo: false }] : []));
}

/** What a connection's pulls told since an instant (epoch milliseconds), word for word. */
export async function listToldByPull(db: Database, connectionId: string, since: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('BankDelivery')
    .select('body')
    .where('connectionId', '=', connectionId)
    .where('receivedAt', '>=', since)
    .where('channel', '=', 'pull')
    .execute();
  return new Set(rows.map((row) => row.body));
}

/** Keep that a pull told all up to a cursor. */
export async function keepPulled(db: Database, id: string, pullCursor: string, now: number): Promise<void> {
  await db
    .updateTable('BankConnection')
    .set({ pullCursor, pulledAt: now, pullProblem: null })
    .where('id', '=', id)
    .execute();
}

/** Keep why a pull told nothing; the cursor stays, so the next one tells it. */
export async function keepPullProblem(db: Database, id: string, problem: string): Promise<void> {
  await db
    .updateTable('BankConnection')
    .set({ pullProblem: problem.slice(0, LONGEST_PROBLEM) })
    .where('id', '=', id)
    .execute();
}
