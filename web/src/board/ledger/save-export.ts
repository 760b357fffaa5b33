import { openFile } from '../../lib/open-file.ts';

/** How a ledger leaves the house: the chain itself, a table, or a journal for hledger. */
export const exportFormats = ['ndjson', 'csv', 'hledger'] as const;
/** One of them. */
export type ExportFormat = (typeof exportFormats)[number];

const endings: Record<ExportFormat, string> = { ndjson: 'ndjson', csv: 'csv', hledger: 'journal' };

/** Fetch a market's ledger as the signed-in person and save it. Returns the file's name. Throws: `ApiProblem`. */
export async function saveExport(slug: string, format: ExportFormat, day: string): Promise<string> {
  const file = `so-cai-${slug}-${day}.${endings[format]}`;
  await openFile(`/api/markets/${encodeURIComponent(slug)}/ledger/export?format=${format}`, file);
  return file;
}
