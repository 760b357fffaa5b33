import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type BrokenLink, type ChainedLink, createChainWalk, readChain, readHead } from '../audit/index.ts';
import type { Database } from '../db/index.ts';

/** What walking a chain found. `firstBroken` names the first row that is not what it was. */
export interface Verification {
  intact: boolean;
  entries: number;
  firstBroken: BrokenLink | null;
}

const BATCH = 500;

/**
 * Walk a market's chain in the database, and compare every booked entry with the journal rows it witnessed.
 *
 * A changed byte, a removed row, a swapped pair, a row too many in the journal: each is a break at the first such place.
 */
export async function verifyMarket(db: Database, marketId: string): Promise<Verification> {
  const walk = createChainWalk();
  let waiting: WitnessedEntry[] = [];
  let witnessed = 0;
  const end = (firstBroken: BrokenLink | null): Verification => ({
    intact: !firstBroken,
    entries: walk.head().seq,
    firstBroken,
  });

  for await (const link of readChain(db, marketId)) {
    const broken = walk.check(link);
    if (broken) return end((await compareJournal(db, waiting)) ?? broken);
    const entry = readWitnessedEntry(link);
    if (entry) waiting.push(entry);
    if (waiting.length >= BATCH) {
      const differing = await compareJournal(db, waiting);
      if (differing) return end(differing);
      witnessed += waiting.length;
      waiting = [];
    }
  }
  const differing = await compareJournal(db, waiting);
  if (differing) return end(differing);
  witnessed += waiting.length;

  const [head, { seq, hash }] = [await readHead(db, marketId), walk.head()];
  if (head.seq !== seq || head.hash !== hash)
    return end({ seq: seq + 1, reason: 'rows at the end of the chain are missing' });
  const unwitnessed = await findExtraEntry(db, marketId, witnessed);
  return end(unwitnessed ? { seq: seq + 1, reason: unwitnessed } : null);
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

interface WitnessedEntry {
  seq: number;
  entry: {
    id: string;
    seq: number;
    postings: { ledgerAccount: string; stallId: string | null; amountVnd: number }[];
  } & Record<string, unknown>;
}

function readWitnessedEntry(link: ChainedLink): WitnessedEntry | null {
  const { entry } = JSON.parse(link.content) as { entry?: WitnessedEntry['entry'] };
  return entry ? { seq: link.seq, entry } : null;
}

async function compareJournal(db: Database, waiting: readonly WitnessedEntry[]): Promise<BrokenLink | null> {
  if (waiting.length === 0) return null;
  const ids = waiting.map(({ entry }) => entry.id);
  const entries = await db.selectFrom('JournalEntry').selectAll().where('id', 'in', ids).execute();
  const postings = await db
    .selectFrom('Posting')
    .selectAll()
    .where('entryId', 'in', ids)
    .orderBy('entryId')
    .orderBy('line')
    .execute();
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  for (const { seq, entry } of waiting) {
    const kept = entryOf.get(entry.id);
    if (!kept) return { seq, reason: `journal entry ${entry.seq} has been removed` };
    const keptPostings = postings
      .filter((posting) => posting.entryId === entry.id)
      .map(({ ledgerAccount, stallId, amountVnd }) => ({ ledgerAccount, stallId, amountVnd }));
    if (!isSameRecord({ ...kept, postings: keptPostings }, entry))
      return { seq, reason: `journal entry ${entry.seq} is not what was booked` };
  }
  return null;
}

function isSameRecord(kept: Record<string, unknown>, witnessed: Record<string, unknown>): boolean {
  return Object.keys(kept).every((field) => JSON.stringify(kept[field]) === JSON.stringify(witnessed[field]));
}

async function findExtraEntry(db: Database, marketId: string, witnessed: number): Promise<string | null> {
  const rows = await db
    .selectFrom('JournalEntry')
    .select('id')
    .where('marketId', '=', marketId)
    .limit(witnessed + 1)
    .execute();
  return rows.length > witnessed ? 'the journal has an entry that nothing witnessed' : null;
}

function parseLine(line: string): ChainedLink | { head: { seq: number; hash: string } } | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
