import { type BrokenLink, type ChainedLink, findDifference, type Proof } from '../audit/index.ts';
import type { Database } from '../db/index.ts';
import type { PostedEntry } from './post.ts';
import { type KeptPosting, readPostings } from './read-journal.ts';

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
      const { count } = await db
        .selectFrom('JournalEntry')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('marketId', '=', marketId)
        .executeTakeFirstOrThrow();
      return Number(count) > witnessed ? 'the journal has an entry that nothing witnessed' : null;
    },
  };
}

interface WitnessedEntry {
  seq: number;
  entry: PostedEntry;
}

function readEntry(link: ChainedLink): WitnessedEntry | null {
  // Most rows witness no entry, and this text cannot stand inside a value: there its quotes are escaped.
  if (!link.content.includes('"entry":')) return null;
  const { entry } = JSON.parse(link.content) as { entry?: PostedEntry };
  return entry ? { seq: link.seq, entry } : null;
}

async function compare(db: Database, witnessed: readonly WitnessedEntry[]): Promise<BrokenLink | null> {
  if (witnessed.length === 0) return null;
  const ids = witnessed.map(({ entry }) => entry.id);
  const entries = await db.selectFrom('JournalEntry').selectAll().where('id', 'in', ids).execute();
  const postingsOf = await readPostings(db, ids);
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  for (const { seq, entry } of witnessed) {
    const kept = entryOf.get(entry.id);
    if (!kept) return { seq, reason: `journal entry ${entry.seq} has been removed` };
    const difference = findDifference(
      { ...kept, postings: (postingsOf.get(entry.id) ?? []).map(inOneOrder) },
      { ...entry, postings: entry.postings.map(inOneOrder) },
    );
    if (difference) return { seq, reason: `journal entry ${entry.seq} is not what was booked: ${difference} differs` };
    if (entry.postings.reduce((sum, posting) => sum + posting.amountVnd, 0) !== 0)
      return { seq, reason: `the postings of journal entry ${entry.seq} do not sum to zero` };
  }
  return null;
}

function inOneOrder({ ledgerAccount, stallId, amountVnd }: KeptPosting): KeptPosting {
  return { ledgerAccount, stallId, amountVnd };
}
