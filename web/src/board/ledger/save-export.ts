import { ApiProblem, findProblem } from '../../lib/api-problem.ts';
import { token } from '../../lib/token.ts';

/** How a ledger leaves the house: the chain itself, a table, or a journal for hledger. */
export const exportFormats = ['ndjson', 'csv', 'hledger'] as const;
/** One of them. */
export type ExportFormat = (typeof exportFormats)[number];

const endings: Record<ExportFormat, string> = { ndjson: 'ndjson', csv: 'csv', hledger: 'journal' };

/**
 * Fetch a market's ledger as the signed-in person and hand it to the browser as a file.
 *
 * Returns the file's name. Throws: `ApiProblem`. A plain link would not do: it carries no session token.
 */
export async function saveExport(slug: string, format: ExportFormat, day: string): Promise<string> {
  const answer = await fetch(`/api/markets/${encodeURIComponent(slug)}/ledger/export?format=${format}`, {
    headers: token.value === null ? {} : { Authorization: `Bearer ${token.value}` },
  }).catch(() => {
    throw new ApiProblem('network');
  });
  if (!answer.ok) throw await readProblem(answer);
  const file = `so-cai-${slug}-${day}.${endings[format]}`;
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // Some browsers begin to read only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return file;
}

async function readProblem(answer: Response): Promise<ApiProblem> {
  const problem = (await answer.json().catch(() => null)) as { code?: unknown } | null;
  return (await findProblem(problem?.code)) ?? new ApiProblem('server/fault');
}
