import { type BrokenLink, type ChainedLink, findDifference, type Proof } from '../audit/index.ts';
import type { Database } from '../db/index.ts';
import type { PostedEntry } from './post.ts';

/** Compares journal entries and their postings with what the chain witnessed. */
export function proveJournal(db: Database, marketId: string): Proof {
  let witnessed = 0;
  return {
    async check(links) {
      const entries = links.flatMap((link) => readEntry(link) ?? []);
      witnessed += entries.length;
      return compare(db, entries);
    },
    async end() {
      const rows = await db
        .selectFrom('JournalEntry')
        .select('id')
        .where('marketId', '=', marketId)
        .limit(witnessed + 1)
        .execute();
      return rows.length > witnessed ? 'the journal has an entry that nothing witnessed' : null;
    },
  };
}

interface WitnessedEntry {
  seq: number;
  entry: PostedEntry;
}

function readEntry(link: ChainedLink): WitnessedEntry | null {
  const { entry } = JSON.parse(link.content) as { entry?: PostedEntry };
  return entry ? { seq: link.seq, entry } : null;
}

async function compare(db: Database, witnessed: readonly WitnessedEntry[]): Promise<BrokenLink | null> {
  if (witnessed.length === 0) return null;
  const ids = witnessed.map(({ entry }) => entry.id);
  const entries = await db.selectFrom('JournalEntry').selectAll().where('id', 'in', ids).execute();
  const postings = await db
    .selectFrom('Posting')
    .select(['entryId', 'ledgerAccount', 'stallId', 'amountVnd'])
    .where('entryId', 'in', ids)
    .orderBy('entryId')
    .orderBy('line')
    .execute();
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  for (const { seq, entry } of witnessed) {
    const kept = entryOf.get(entry.id);
    if (!kept) return { seq, reason: `journal entry ${entry.seq} has been removed` };
    const own = postings.filter((posting) => posting.entryId === entry.id).map(({ entryId: _, ...posting }) => posting);
    const difference = findDifference(
      { ...kept, postings: own.map(inOneOrder) },
      { ...entry, postings: entry.postings.map(inOneOrder) },
    );
    if (difference) return { seq, reason: `journal entry ${entry.seq} is not what was booked: ${difference} differs` };
  }
  return null;
}

function inOneOrder({
  ledgerAccount,
  stallId,
  amountVnd,
}: {
  ledgerAccount: string;
  stallId: string | null;
  amountVnd: number;
}) {
  return { ledgerAccount, stallId, amountVnd };
}
