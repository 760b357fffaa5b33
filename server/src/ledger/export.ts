import { readChain, readHead } from '../audit/index.ts';
import type { Database } from '../db/index.ts';

/** How a ledger leaves the house: the chain itself, a table for spreadsheets, or a journal for hledger. */
export type ExportFormat = 'ndjson' | 'csv' | 'hledger';

/** Whether a word names an export format. */
export function isExportFormat(word: string): word is ExportFormat {
  return word === 'ndjson' || word === 'csv' || word === 'hledger';
}

const BATCH = 1000;

/** Write out a market's ledger piece by piece, so that memory stays bounded however long it is. */
export async function* exportLedger(
  db: Database,
  market: { id: string },
  format: ExportFormat,
): AsyncGenerator<string> {
  if (format === 'ndjson') {
    for await (const link of readChain(db, market.id)) yield `${JSON.stringify(link)}\n`;
    yield `${JSON.stringify({ head: await readHead(db, market.id) })}\n`;
    return;
  }
  if (format === 'csv') yield 'seq,businessDate,kind,transactionId,ledgerAccount,stallId,amountVnd,description\n';
  else yield 'commodity 1000. VND\n\n';
  for await (const entry of readJournal(db, market.id)) yield format === 'csv' ? toCsv(entry) : toHledger(entry);
}

type Entry = Awaited<ReturnType<typeof readBatch>>[number];

async function* readJournal(db: Database, marketId: string): AsyncGenerator<Entry> {
  let after = 0;
  for (;;) {
    const entries = await readBatch(db, marketId, after);
    yield* entries;
    const last = entries.at(-1);
    if (!last || entries.length < BATCH) return;
    after = last.seq;
  }
}

async function readBatch(db: Database, marketId: string, after: number) {
  const entries = await db
    .selectFrom('JournalEntry')
    .selectAll()
    .where('marketId', '=', marketId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(BATCH)
    .execute();
  const ids = entries.map((entry) => entry.id);
  const postings =
    ids.length === 0
      ? []
      : await db.selectFrom('Posting').selectAll().where('entryId', 'in', ids).orderBy('line').execute();
  const postingsOf = groupByEntry(postings);
  return entries.map((entry) => ({ ...entry, postings: postingsOf.get(entry.id) ?? [] }));
}

function groupByEntry<Posting extends { entryId: string }>(postings: readonly Posting[]): Map<string, Posting[]> {
  const groups = new Map<string, Posting[]>();
  for (const posting of postings) {
    const group = groups.get(posting.entryId);
    if (group) group.push(posting);
    else groups.set(posting.entryId, [posting]);
  }
  return groups;
}

function toCsv(entry: Entry): string {
  return entry.postings
    .map((posting) =>
      [
        entry.seq,
        entry.businessDate,
        entry.kind,
        entry.transactionId,
        posting.ledgerAccount,
        posting.stallId,
        posting.amountVnd,
        entry.description,
      ]
        .map((cell) => toCell(cell))
        .join(','),
    )
    .map((line) => `${line}\n`)
    .join('');
}

// A cell that begins like a formula would run when the board opens the file in a spreadsheet.
function toCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '');
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toHledger(entry: Entry): string {
  const description = entry.description.replace(/[;\n\r|]+/g, ' ');
  const lines = entry.postings.map(
    (posting) => `    ${posting.ledgerAccount}:${posting.stallId ?? 'market'}  ${posting.amountVnd} VND\n`,
  );
  return `${entry.businessDate} (${entry.seq}) ${description}\n${lines.join('')}\n`;
}
