import { ApiProblem } from './api-problem.ts';
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
  if (!answer.ok) throw new ApiProblem(answer.status === 404 ? 'resource/not-found' : 'server/fault');
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoking at once cancels the download in some phones' browsers.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
