import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../db/index.ts';
import { type ChainedLink, type ChainHead, GENESIS_HASH } from './chain.ts';

const PAGE = 250;

/** The rows of a market's chain after row `after`, in order, a page at a time so that memory stays bounded. */
export async function* readChain(db: Database, marketId: string, after = 0): AsyncGenerator<ChainedLink[]> {
  let last = after;
  for (;;) {
    const rows = await db
      .selectFrom('AuditEntry')
      .selectAll()
      .where('marketId', '=', marketId)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.seq ?? last;
    // The embedded database answers without waiting; a long chain must not keep the webhooks of a market from their turn.
    await nextTurn();
  }
}

/** The last link of a market's chain. */
export async function readHead(db: Database, marketId: string): Promise<ChainHead> {
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
