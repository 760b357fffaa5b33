import type { Database } from '../db/index.ts';
import type { DailyHead } from './daily-head.ts';

/** A signed head with the public key that its id names; null when we do not know that key. */
export interface KeyedHead extends DailyHead {
  publicKey: string | null;
}

const headsOf = (db: Database, marketId: string) =>
  db
    .selectFrom('DailyHead')
    .leftJoin('SigningKey', 'SigningKey.id', 'DailyHead.keyId')
    .selectAll('DailyHead')
    .select('SigningKey.publicKey')
    .where('marketId', '=', marketId);

/** All signed heads of a market, oldest first: one a day, a few thousand in ten years. */
export function listHeads(db: Database, marketId: string): Promise<KeyedHead[]> {
  return headsOf(db, marketId).orderBy('businessDate').execute();
}

/** Signed heads of a market, newest first, those before a day when one is given. */
export function listNewestHeads(
  db: Database,
  marketId: string,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<KeyedHead[]> {
  const newest = headsOf(db, marketId).orderBy('businessDate', 'desc').limit(limit);
  return (before === undefined ? newest : newest.where('businessDate', '<', before)).execute();
}

/** The newest signed head of a market, or null before its first day has ended. */
export async function findNewestHead(db: Database, marketId: string): Promise<KeyedHead | null> {
  return (await listNewestHeads(db, marketId, { limit: 1 }))[0] ?? null;
}

/** The signed head of one day, or null. */
export async function findHead(db: Database, marketId: string, businessDate: string): Promise<KeyedHead | null> {
  return (await headsOf(db, marketId).where('businessDate', '=', businessDate).executeTakeFirst()) ?? null;
}
