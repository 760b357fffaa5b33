import { sql } from 'kysely';
import type { Database, Tx } from '../db/index.ts';

/** A provider's feed into our inbox, with the secret that proves its deliveries. */
export interface Connection {
  id: string;
  provider: string;
  authentication: string;
  secret: string;
  stallId: string | null;
  isDemo: boolean;
}

const REMEMBERED_MS = 1000;
const MOST_REMEMBERED = 1000;
const remembered = new WeakMap<Database, Map<string, { found: Promise<Connection | null>; until: number }>>();

/**
 * An active connection of a provider, or null. Demo connections sign with the demo secret and need one to exist.
 *
 * Every delivery asks for it, so an answer is remembered for a second, unless this process changes a connection before.
 */
export function findConnection(
  db: Database,
  provider: string,
  id: string,
  demoSecret: string | null,
): Promise<Connection | null> {
  const known = remembered.get(db) ?? new Map();
  remembered.set(db, known);
  const key = `${provider} ${id}`;
  const now = performance.now();
  const earlier = known.get(key);
  if (earlier && earlier.until > now) return earlier.found;
  // Strangers may ask for anything; what they asked for is not kept for ever.
  if (known.size > MOST_REMEMBERED) known.clear();
  const found = readConnection(db, provider, id, demoSecret);
  known.set(key, { found, until: now + REMEMBERED_MS });
  found.catch(() => known.delete(key));
  return found;
}

/** Forget what was remembered of connections; whoever changes one says so. */
export function forgetConnections(db: Database): void {
  remembered.delete(db);
}

async function readConnection(
  db: Database,
  provider: string,
  id: string,
  demoSecret: string | null,
): Promise<Connection | null> {
  const row = await db
    .selectFrom('BankConnection')
    .selectAll()
    .where('id', '=', id)
    .where('provider', '=', provider)
    .where('status', '=', 'active')
    .executeTakeFirst();
  if (!row) return null;
  const secret = row.isDemo ? demoSecret : row.secret;
  return secret ? { ...row, secret, isDemo: Boolean(row.isDemo) } : null;
}

/** Count deliveries that a connection refused; nothing else of them is kept. */
export async function countRefused(db: Database, id: string): Promise<void> {
  await db.updateTable('BankConnection').set({ refusedCount: sql`refusedCount + 1` }).where('id', '=', id).execute();
}

/** Count deliveries that were kept, and when the last one came. */
export async function countAccepted(tx: Tx, id: string, count: number, at: number): Promise<void> {
  await tx
    .updateTable('BankConnection')
    .set({ acceptedCount: sql`acceptedCount + ${count}`, lastDeliveryAt: at })
    .where('id', '=', id)
    .execute();
}

/** How every feed is doing. */
export function listFeeds(db: Database) {
  return db
    .selectFrom('BankConnection')
    .select(['id as connectionId', 'provider', 'lastDeliveryAt', 'acceptedCount', 'refusedCount'])
    .where('status', '=', 'active')
    .orderBy('id')
    .execute();
}
