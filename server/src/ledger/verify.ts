import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type BrokenLink, type ChainedLink, createChainWalk, type Proof, readChain, readHead } from '../audit/index.ts';
import type { Database } from '../db/index.ts';
import { proveJournal } from './prove-journal.ts';

/** What walking a chain found. `firstBroken` names the first row that is not what it was. */
export interface Verification {
  intact: boolean;
  entries: number;
  firstBroken: BrokenLink | null;
}

const BATCH = 500;

/** Makes the proof of one room's records for a market. */
export type CreateProof = (db: Database, marketId: string) => Proof;

/**
 * Walk a market's chain in the database, and compare the records of the journal and of the rooms that give a proof with
 * what it witnessed.
 *
 * A changed byte, a removed row, a swapped pair, a row too many: each is a break at the first such place.
 */
export async function verifyMarket(
  db: Database,
  marketId: string,
  createProofs: readonly CreateProof[],
): Promise<Verification> {
  const walk = createChainWalk();
  const proofs = [proveJournal, ...createProofs].map((createProof) => createProof(db, marketId));
  const end = (firstBroken: BrokenLink | null): Verification => ({
    intact: !firstBroken,
    entries: walk.head().seq,
    firstBroken,
  });

  let waiting: ChainedLink[] = [];
  for await (const link of readChain(db, marketId)) {
    const broken = walk.check(link);
    if (broken) return end((await firstBreak(proofs, waiting)) ?? broken);
    waiting.push(link);
    if (waiting.length < BATCH) continue;
    const differing = await firstBreak(proofs, waiting);
    if (differing) return end(differing);
    waiting = [];
  }
  const differing = await firstBreak(proofs, waiting);
  if (differing) return end(differing);

  const [head, { seq, hash }] = [await readHead(db, marketId), walk.head()];
  if (head.seq !== seq || head.hash !== hash)
    return end({ seq: seq + 1, reason: 'rows at the end of the chain are missing' });
  for (const proof of proofs) {
    const unwitnessed = await proof.end();
    if (unwitnessed) return end({ seq: seq + 1, reason: unwitnessed });
  }
  return end(null);
}

async function firstBreak(proofs: readonly Proof[], links: readonly ChainedLink[]): Promise<BrokenLink | null> {
  const breaks = await Promise.all(proofs.map((proof) => proof.check(links)));
  return breaks.filter((one) => one !== null).sort((one, other) => one.seq - other.seq)[0] ?? null;
}

/** Walk an exported chain (`ndjson`, one row a line, the head last). Needs nothing but the file. */
export async function verifyExport(input: Readable): Promise<Verification> {
  const walk = createChainWalk();
  let head: { seq: number; hash: string } | null = null;
  const end = (firstBroken: BrokenLink | null): Verification => ({
    intact: !firstBroken,
    entries: walk.head().seq,
    firstBroken,
  });
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const row = parseLine(line);
    const next = walk.head().seq + 1;
    if (!row) return end({ seq: next, reason: 'the line cannot be read' });
    if (head) return end({ seq: next, reason: 'a row stands after the head' });
    if ('head' in row) {
      head = row.head;
      continue;
    }
    const broken = walk.check(row);
    if (broken) return end(broken);
  }
  const { seq, hash } = walk.head();
  if (!head) return end({ seq: seq + 1, reason: 'the file ends before its head' });
  return end(head.seq === seq && head.hash === hash ? null : { seq: seq + 1, reason: 'rows at the end are missing' });
}

function parseLine(line: string): ChainedLink | { head: { seq: number; hash: string } } | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
