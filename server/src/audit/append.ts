import { insertMany, lockRows, type Tx, writeLater } from '../db/index.ts';
import { type ChainLink, chainLinks, GENESIS_HASH } from './chain.ts';

/** Something to witness: who did what to which record, with the facts as plain data. */
export interface Witness {
  marketId: string;
  actor: string;
  action: string;
  subject: string;
  facts: Record<string, unknown>;
}

/** Write rows to the end of their markets' chains, in the transaction they witness. */
export async function witness(tx: Tx, witnesses: readonly Witness[], at: number): Promise<void> {
  for (const [marketId, own] of groupByMarket(witnesses)) {
    const kept = tx.selectFrom('AuditHead').select(['seq', 'hash']).where('marketId', '=', marketId);
    // Writers of one chain wait for each other here instead of losing a race each; SQLite has one writer anyway.
    const head = await lockRows(tx, kept).executeTakeFirst();
    if (!head) await insertMany(tx, 'AuditHead', [{ marketId, seq: 0, hash: GENESIS_HASH }]);
    const before = head ?? { seq: 0, hash: GENESIS_HASH };
    const links = chainLinks(
      own.map((one): Omit<ChainLink, 'seq'> => toLink(one, at)),
      before,
    );
    const newHead = links.at(-1);
    if (!newHead) continue;
    await insertMany(tx, 'AuditEntry', links);
    const move = tx
      .updateTable('AuditHead')
      .set({ seq: newHead.seq, hash: newHead.hash })
      .where('marketId', '=', marketId)
      .where('seq', '=', before.seq);
    await writeLater(tx, move, { rows: 1 });
  }
}

/**
 * Wait in line for the end of a market's chain before anything that must stand in an order of its own is numbered, such
 * as an entry of its journal: many counters sell at one moment, and each lost race would begin again.
 */
export async function waitForChain(tx: Tx, marketId: string): Promise<void> {
  await lockRows(tx, tx.selectFrom('AuditHead').select('seq').where('marketId', '=', marketId)).executeTakeFirst();
}

function toLink({ marketId, actor, action, subject, facts }: Witness, at: number): Omit<ChainLink, 'seq'> {
  return { marketId, at, actor, action, subject, content: JSON.stringify(facts) };
}

function groupByMarket(witnesses: readonly Witness[]): Map<string, Witness[]> {
  const groups = new Map<string, Witness[]>();
  for (const one of witnesses) {
    const group = groups.get(one.marketId);
    if (group) group.push(one);
    else groups.set(one.marketId, [one]);
  }
  // Always in the same order, so that two writers of two chains cannot each hold what the other waits for.
  return new Map([...groups].sort(([one], [other]) => (one < other ? -1 : 1)));
}
