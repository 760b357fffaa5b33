import { ApiProblem, findProblem } from './api-problem.ts';
import { saveFile } from './save-file.ts';
import { token } from './token.ts';

/**
 * Fetch a file of the API as whoever is signed in here, and open it (a PDF) or save it under `name`.
 *
 * The address alone would be opened with the cookie of whoever signed in last on this device. Throws: `ApiProblem`.
 */
export async function openFile(path: string, name: string): Promise<void> {
  const headers: Record<string, string> = token.peek() === null ? {} : { Authorization: `Bearer ${token.peek()}` };
  const answer = await fetch(path, { headers }).catch(() => {
    throw new ApiProblem('network');
  });
  if (!answer.ok) throw await readProblem(answer);
  saveFile(await answer.blob(), name);
}

async function readProblem(answer: Response): Promise<ApiProblem> {
  const problem = (await answer.json().catch(() => null)) as { code?: unknown } | null;
  return (await findProblem(problem?.code)) ?? new ApiProblem('server/fault');
}
