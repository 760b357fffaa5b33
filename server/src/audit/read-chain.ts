import type { Database } from '../db/index.ts';
import { type ChainedLink, GENESIS_HASH } from './chain.ts';

const BATCH = 2000;

/** The rows of a market's chain in order, read in batches so that memory stays bounded. */
export async function* readChain(db: Database, marketId: string): AsyncGenerator<ChainedLink> {
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom('AuditEntry')
      .selectAll()
      .where('marketId', '=', marketId)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.seq;
  }
}

/** The last link of a market's chain. */
export async function readHead(db: Database, marketId: string): Promise<{ seq: number; hash: string }> {
  const head = await db
    .selectFrom('AuditHead')
    .select(['seq', 'hash'])
    .where('marketId', '=', marketId)
    .executeTakeFirst();
  return head ?? { seq: 0, hash: GENESIS_HASH };
}

/** The rows of a chain that witness one record, in order. */
export function readWitnesses(db: Database, subject: string): Promise<ChainedLink[]> {
  return db.selectFrom('AuditEntry').selectAll().where('subject', '=', subject).orderBy('seq').execute();
}
