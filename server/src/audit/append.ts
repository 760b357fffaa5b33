import { insertMany, keepQuery, lockRows, type Tx, writeLater } from '../db/index.ts';
import { type ChainHead, chainLinks, GENESIS_HASH } from './chain.ts';
import type { ChainLink } from './hash-link.ts';

/** Something to witness: who did what to which record, with the facts as plain data. */
export interface Witness {
  marketId: string;
  actor: string;
  action: string;
  subject: string;
  facts: Record<string, unknown>;
}

/**
 * Write rows to the end of their markets' chains, in the transaction they witness.
 *
 * `heads` are the heads of these chains, by market, where they have been locked in this transaction.
 */
export async function witness(
  tx: Tx,
  witnesses: readonly Witness[],
  at: number,
  heads: ReadonlyMap<string, ChainHead> = new Map(),
): Promise<void> {
  for (const [marketId, own] of groupByMarket(witnesses)) {
    // Writers of one chain wait for each other here instead of losing a race each; SQLite has one writer anyway.
    const head = heads.get(marketId) ?? (await lockHead(tx, marketId));
    if (!head) await insertMany(tx, 'AuditHead', [{ marketId, seq: 0, hash: GENESIS_HASH }]);
    const before = head ?? { seq: 0, hash: GENESIS_HASH };
    const links = chainLinks(
      own.map((one): Omit<ChainLink, 'seq'> => toLink(one, at)),
      before,
    );
    const newHead = links.at(-1);
    if (!newHead) continue;
    await insertMany(tx, 'AuditEntry', links);
    const { seq, hash } = newHead;
    await writeLater(tx, movedHead(tx, { marketId, seq, hash, seen: before.seq }), { rows: 1 });
  }
}

/**
 * Asks for the heads of some markets' chains, and for their ends to be nobody else's before this transaction is over.
 * Whoever locks several takes them in one order.
 */
export const lockedHeads = keepQuery((tx, { marketIds }: { marketIds: readonly string[] }) =>
  lockRows(
    tx,
    tx
      .selectFrom('AuditHead')
      .select(['marketId', 'seq', 'hash'])
      .where('marketId', 'in', marketIds)
      .orderBy('marketId'),
  ),
);

const movedHead = keepQuery(
  (tx, { marketId, seen, ...head }: { marketId: string; seq: number; hash: string; seen: number }) =>
    tx.updateTable('AuditHead').set(head).where('marketId', '=', marketId).where('seq', '=', seen),
);

/**
 * Wait in line for the end of a market's chain before anything that must stand in an order of its own is numbered, such
 * as an entry of its journal: many counters sell at one moment, and each lost race would begin again.
 */
export async function waitForChain(tx: Tx, marketId: string): Promise<void> {
  await lockHead(tx, marketId);
}

async function lockHead(tx: Tx, marketId: string): Promise<ChainHead | undefined> {
  const { rows } = await tx.executeQuery(lockedHeads(tx, { marketIds: [marketId] }));
  return rows[0];
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
