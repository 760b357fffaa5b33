import {
  type BrokenLink,
  type ChainedLink,
  type ChainWalk,
  createChainWalk,
  type Proof,
  proveHeads,
  readChain,
  readHead,
} from '../audit/index.ts';
import type { Database } from '../db/index.ts';
import { proveJournal } from './prove-journal.ts';
import type { Verification } from './verification.ts';

/** Makes the proof of one room's records for a market. */
export type CreateProof = (db: Database, marketId: string) => Proof;

/**
 * Walk a market's chain in the database, and compare the signed heads, the records of the journal and those of the
 * rooms that give a proof with what it witnessed.
 *
 * A changed byte, a removed row, a swapped pair, a row too many: each is a break at the first such place. Rows that are
 * written meanwhile are walked too.
 */
export async function verifyMarket(
  db: Database,
  marketId: string,
  createProofs: readonly CreateProof[],
): Promise<Verification> {
  const walk = createChainWalk();
  const heads = proveHeads(db, marketId);
  const proofs = [heads, ...[proveJournal, ...createProofs].map((createProof) => createProof(db, marketId))];
  for (let before = -1; ; before = walk.head().seq) {
    const broken = await walkOn(db, marketId, walk, proofs);
    const after = walk.head();
    const finding = broken ?? (await findAtEnd(db, marketId, after, proofs));
    const isGrown = !broken && finding && after.seq > before && (await readHead(db, marketId)).seq > after.seq;
    if (!isGrown) return { intact: !finding, entries: after.seq, heads: heads.held(), firstBroken: finding };
  }
}

async function walkOn(
  db: Database,
  marketId: string,
  walk: ChainWalk,
  proofs: readonly Proof[],
): Promise<BrokenLink | null> {
  for await (const links of readChain(db, marketId, walk.head().seq)) {
    let broken: BrokenLink | null = null;
    const at = links.findIndex((link) => {
      broken = walk.check(link);
      return broken !== null;
    });
    const differing = await firstBreak(proofs, at < 0 ? links : links.slice(0, at));
    if (differing ?? broken) return differing ?? broken;
  }
  return null;
}

async function firstBreak(proofs: readonly Proof[], links: readonly ChainedLink[]): Promise<BrokenLink | null> {
  const breaks = await Promise.all(proofs.map((proof) => proof.check(links)));
  return breaks.filter((one) => one !== null).sort((one, other) => one.seq - other.seq)[0] ?? null;
}

async function findAtEnd(
  db: Database,
  marketId: string,
  { seq, hash }: { seq: number; hash: string },
  proofs: readonly Proof[],
): Promise<BrokenLink | null> {
  const kept = await readHead(db, marketId);
  if (kept.seq < seq) return { seq: kept.seq + 1, reason: 'a row stands after the end of the chain' };
  if (kept.seq > seq || kept.hash !== hash) return { seq: seq + 1, reason: 'rows at the end of the chain are missing' };
  for (const proof of proofs) {
    const unwitnessed = await proof.end();
    if (unwitnessed) return { seq: seq + 1, reason: unwitnessed };
  }
  return null;
}
