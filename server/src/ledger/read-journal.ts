import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../db/index.ts';

/** A journal entry as it is kept, with its postings in their order. */
export interface KeptEntry {
  seq: number;
  businessDate: string;
  kind: string;
  description: string;
  transactionId: string | null;
  postings: KeptPosting[];
}

/** One line of it; a debit is positive. */
export interface KeptPosting {
  ledgerAccount: string;
  stallId: string | null;
  amountVnd: number;
}

const PAGE = 250;

/** A market's journal in order, a page at a time so that memory stays bounded. */
export async function* readJournal(db: Database, marketId: string): AsyncGenerator<KeptEntry[]> {
  let last = 0;
  for (;;) {
    const entries = await readPage(db, marketId, last);
    if (entries.length > 0) yield entries;
    if (entries.length < PAGE) return;
    last = entries.at(-1)?.seq ?? last;
    // The embedded database answers without waiting; whoever else is served must have a turn between two pages.
    await nextTurn();
  }
}

async function readPage(db: Database, marketId: string, after: number): Promise<KeptEntry[]> {
  const page = db
    .selectFrom('JournalEntry')
    .select(['id', 'seq', 'businessDate', 'kind', 'description', 'transactionId'])
    .where('marketId', '=', marketId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(PAGE)
    .as('entry');
  // One query for both, so that nothing has to be looked up by a list of ids.
  const rows = await db
    .selectFrom(page)
    .leftJoin('Posting', 'Posting.entryId', 'entry.id')
    .select([
      'seq',
      'entry.businessDate',
      'kind',
      'description',
      'transactionId',
      'ledgerAccount',
      'stallId',
      'amountVnd',
    ])
    .orderBy('seq')
    .orderBy('line')
    .execute();
  const entries: KeptEntry[] = [];
  for (const { ledgerAccount, stallId, amountVnd, ...entry } of rows) {
    if (entries.at(-1)?.seq !== entry.seq) entries.push({ ...entry, postings: [] });
    if (ledgerAccount !== null && amountVnd !== null)
      entries.at(-1)?.postings.push({ ledgerAccount, stallId, amountVnd });
  }
  return entries;
}

/** The postings of entries, by the entry, each list in the order of its lines. */
export async function readPostings(db: Database, entryIds: readonly string[]): Promise<Map<string, KeptPosting[]>> {
  const postingsOf = new Map<string, KeptPosting[]>();
  if (entryIds.length === 0) return postingsOf;
  const rows = await db
    .selectFrom('Posting')
    .select(['entryId', 'ledgerAccount', 'stallId', 'amountVnd'])
    .where('entryId', 'in', entryIds)
    .orderBy('entryId')
    .orderBy('line')
    .execute();
  for (const { entryId, ...posting } of rows) {
    const own = postingsOf.get(entryId);
    if (own) own.push(posting);
    else postingsOf.set(entryId, [posting]);
  }
  return postingsOf;
}
