import type { JournalEntryView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import type { Database } from '../db/index.ts';
import { type Page, pageFrom } from '../http/index.ts';

/** A page of a market's journal, newest first, each entry with its postings and its place in the chain. */
export async function readEntries(
  db: Database,
  marketId: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<Page<JournalEntryView>> {
  let query = db
    .selectFrom('JournalEntry')
    .selectAll()
    .where('marketId', '=', marketId)
    .orderBy('seq', 'desc')
    .limit(limit + 1);
  if (before !== null) query = query.where('seq', '<', before);
  const rows = await query.execute();
  if (rows.length === 0) return { items: [], nextCursor: null };

  const postings = await db
    .selectFrom('Posting')
    .selectAll()
    .where(
      'entryId',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('entryId')
    .orderBy('line')
    .execute();
  const links = await db
    .selectFrom('AuditEntry')
    .select(['subject', 'seq', 'hash'])
    .where('marketId', '=', marketId)
    .where(
      'subject',
      'in',
      rows.flatMap(({ id, transactionId, subjectId }) => [id, transactionId ?? id, subjectId ?? id]),
    )
    // Of a bill its asking is witnessed too; that holds no entry.
    .where('action', 'not like', 'payment-request.%')
    .execute();
  const linkOf = new Map(links.map((link) => [link.subject, link]));

  return pageFrom(
    rows,
    limit,
    (row) => String(row.seq),
    (row) => {
      const link = linkOf.get(row.subjectId ?? '') ?? linkOf.get(row.transactionId ?? '') ?? linkOf.get(row.id);
      return {
        id: row.id,
        seq: row.seq,
        businessDate: row.businessDate,
        bookedAt: toIsoInstant(row.bookedAt),
        kind: row.kind,
        description: row.description,
        transactionId: row.transactionId,
        postings: postings
          .filter((posting) => posting.entryId === row.id)
          .map(({ ledgerAccount, stallId, amountVnd }) => ({ ledgerAccount, stallId, amountVnd: vnd(amountVnd) })),
        chain: { seq: link?.seq ?? 0, hash: link?.hash ?? '' },
      };
    },
  );
}
