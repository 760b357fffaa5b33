import { sql } from 'kysely';
import { insertMany, keepQuery, newId, type Tx } from '../db/index.ts';
import type { JournalDraft } from './journal.ts';

/** An entry in its place. */
export interface PostedEntry extends JournalDraft {
  id: string;
  seq: number;
}

/**
 * Write entries to the end of their markets' journals. Returns them with their ids and places.
 *
 * `ends` are the last numbers of these journals, by market, where they have been read in this transaction.
 */
export async function postEntries(
  tx: Tx,
  drafts: readonly JournalDraft[],
  ends: ReadonlyMap<string, number> = new Map(),
): Promise<PostedEntry[]> {
  const marketIds = [...new Set(drafts.map((draft) => draft.marketId))];
  const next = new Map(
    await Promise.all(marketIds.map(async (id) => [id, ends.get(id) ?? (await lastSeq(tx, id))] as const)),
  );
  // Field by field here and below: copying all but one costs more than matching the transfer did.
  const entries = drafts.map((draft): PostedEntry => {
    const seq = (next.get(draft.marketId) ?? 0) + 1;
    next.set(draft.marketId, seq);
    const { marketId, businessDate, bookedAt, kind, description, transactionId, subjectId = null, postings } = draft;
    return {
      marketId,
      businessDate,
      bookedAt,
      kind,
      description,
      transactionId,
      postings,
      subjectId,
      id: newId(),
      seq,
    };
  });
  await insertMany(tx, 'JournalEntry', entries.map(toRow));
  await insertMany(
    tx,
    'Posting',
    entries.flatMap(({ id, marketId, businessDate, postings }) =>
      postings.map(({ ledgerAccount, stallId, amountVnd }, index) => ({
        entryId: id,
        line: index + 1,
        marketId,
        businessDate,
        ledgerAccount,
        stallId,
        amountVnd,
      })),
    ),
  );
  return entries;
}

function toRow(entry: PostedEntry) {
  const { marketId, businessDate, bookedAt, kind, description, transactionId, subjectId = null, id, seq } = entry;
  return { marketId, businessDate, bookedAt, kind, description, transactionId, subjectId, id, seq };
}

async function lastSeq(tx: Tx, marketId: string): Promise<number> {
  const { rows } = await tx.executeQuery(newestSeqs(tx, { marketIds: [marketId] }));
  return rows[0]?.seq ?? 0;
}

/** Asks for the last numbers of some markets' journals; null before a first entry. */
export const newestSeqs = keepQuery((tx, { marketIds }: { marketIds: readonly string[] }) =>
  // Each by itself: only so the engine looks at nothing but the end of the index.
  marketIds.map((marketId) => newestSeq(tx, marketId)).reduce((before, one) => before.unionAll(one)),
);

function newestSeq(tx: Tx, marketId: string) {
  return tx
    .selectFrom('JournalEntry')
    .select([sql<string>`${marketId}`.as('marketId'), sql<number | null>`max(seq)`.as('seq')])
    .where('marketId', '=', marketId);
}
