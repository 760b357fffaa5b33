import type { Database } from '../db/index.ts';
import { CSV_HEADER, toCsvLines } from './csv.ts';
import { exportChain } from './export-chain.ts';
import { createHledgerWriter } from './hledger.ts';
import { readJournal } from './read-journal.ts';

/** How a ledger leaves the house: the chain itself, a table for spreadsheets, or a journal for hledger. */
export type ExportFormat = 'ndjson' | 'csv' | 'hledger';

/** Whether a word names an export format. */
export function isExportFormat(word: string): word is ExportFormat {
  return word === 'ndjson' || word === 'csv' || word === 'hledger';
}

/** Write out a market's ledger piece by piece, so that memory stays bounded however long it is. */
export async function* exportLedger(
  db: Database,
  market: { id: string },
  format: ExportFormat,
): AsyncGenerator<string> {
  if (format === 'ndjson') return yield* exportChain(db, market.id);
  const hledger = createHledgerWriter();
  yield format === 'csv' ? CSV_HEADER : hledger.begin();
  const write = format === 'csv' ? toCsvLines : hledger.entry;
  for await (const entries of readJournal(db, market.id)) {
    let piece = '';
    for (const entry of entries) piece += write(entry);
    yield piece;
  }
}
