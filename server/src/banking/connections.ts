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

/** An active connection of a provider, or null. Demo connections sign with the demo secret and need one to exist. */
export async function findConnection(
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
