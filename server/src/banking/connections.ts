import { sql } from 'kysely';
import { type Database, keepQuery, type Tx, writeLater } from '../db/index.ts';
import type { Heard } from './tally-arrivals.ts';

/** A provider's feed into our inbox, with the secret that proves its deliveries. */
export interface Connection {
  id: string;
  provider: string;
  authentication: string;
  secret: string;
  /** Still taken beside the secret while that is being changed. */
  previousSecret?: string | null;
  rotatedAt?: number | null;
  /** What goes with the secret when the provider is asked, by the name of its field. */
  parts?: Readonly<Record<string, string>>;
  stallId: string | null;
  isDemo: boolean;
}

/** Through which connection something was told; its secrets end at the door. */
export type Source = Pick<Connection, 'id' | 'provider' | 'stallId' | 'isDemo'>;

/** Count deliveries that a connection refused; nothing else of them is kept. */
export async function countRefused(db: Database, id: string): Promise<void> {
  await db.updateTable('BankConnection').set({ refusedCount: sql`refusedCount + 1` }).where('id', '=', id).execute();
}

/** Count deliveries that were kept, when the feed was last heard, and how late it told its newest transaction. */
export async function countAccepted(tx: Tx, id: string, { count, heardAt, lagMs }: Heard): Promise<void> {
  await writeLater(tx, accepted(tx, { id, count, heardAt, lagMs }));
}

type Accepted = { id: string } & Pick<Heard, keyof Heard>;

// What is null was not measured this time.
const accepted = keepQuery((tx, { id, count, heardAt, lagMs }: Accepted) =>
  tx
    .updateTable('BankConnection')
    .set({
      acceptedCount: sql`acceptedCount + ${count}`,
      lastDeliveryAt: sql`coalesce(${heardAt}, lastDeliveryAt)`,
      lagMs: sql`coalesce(${lagMs}, lagMs)`,
    })
    .where('id', '=', id),
);

/** The provider signs with the new secret now: forget the one before, unless the secret was changed again meanwhile. */
export async function endTurn(db: Database, { id, rotatedAt = null }: Connection): Promise<void> {
  await db
    .updateTable('BankConnection')
    .set({ previousSecret: null })
    .where('id', '=', id)
    .where('rotatedAt', '=', rotatedAt)
    .execute();
}

/** How every feed of a market is doing: those of its stalls, and the demo's. */
export function listFeeds(db: Database, marketId: string) {
  return db
    .selectFrom('BankConnection')
    .leftJoin('Stall', 'Stall.id', 'BankConnection.stallId')
    .select(['BankConnection.id as connectionId', 'provider', 'lastDeliveryAt', 'acceptedCount', 'refusedCount'])
    .select(['lagMs', 'pulledAt', 'pullProblem', 'BankConnection.createdAt', 'Stall.code as stallCode'])
    .where('BankConnection.status', '=', 'active')
    .where((where) => where.or([where('BankConnection.stallId', 'is', null), where('Stall.marketId', '=', marketId)]))
    .orderBy('BankConnection.id')
    .execute();
}
