import type { Contract } from '@choso/shared/contracts';
import type { Problem } from '@choso/shared/problems';
import type { z } from 'zod';
import { ApiProblem, findProblem } from './api-problem.ts';
import { noteServerDate } from './clock.ts';
import { token } from './token.ts';

export { ApiProblem, toProblem } from './api-problem.ts';

const TIMEOUT_MS = 15_000;
const FILE_TIMEOUT_MS = 60_000;

/** What goes into a call. `params` fill the `:names` of the path. */
export interface CallOptions<Query extends z.ZodType, Body extends z.ZodType> {
  params?: Record<string, string>;
  query?: z.input<Query>;
  body?: z.input<Body>;
  idempotencyKey?: string;
}

/** A key for one act that must not happen twice; keep it while the same act is tried again. */
export function newIdempotencyKey(): string {
  // randomUUID exists only on secure origins, and a market's first try-out is often plain http on the local network.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Make one call of the API.
 *
 * Returns the answer as its contract types it. Throws: `ApiProblem`, code `network` when nothing came back.
 */
export async function call<Query extends z.ZodType, Body extends z.ZodType, Response extends z.ZodType>(
  contract: Contract<Query, Body, Response>,
  options: CallOptions<Query, Body> = {},
): Promise<z.output<Response>> {
  const sentToken = token.value;
  const answer = await send(contract, options, sentToken);
  noteServerDate(answer.headers.get('date'));
  return readAnswer<z.output<Response>>(answer, sentToken);
}

/** Send a file as the body of a call whose contract takes one. Returns and throws as `call` does; gives a slow network a minute. */
export async function callWithFile<Query extends z.ZodType, Response extends z.ZodType>(
  contract: Contract<Query, z.ZodUndefined, Response>,
  { params = {}, query, file }: { params?: Record<string, string>; query?: z.input<Query>; file: Blob },
): Promise<z.output<Response>> {
  const headers = new Headers({ Accept: 'application/json', 'Content-Type': file.type });
  const sentToken = token.value;
  if (sentToken !== null) headers.set('Authorization', `Bearer ${sentToken}`);
  const options = { method: contract.method, headers, body: file, signal: AbortSignal.timeout(FILE_TIMEOUT_MS) };
  const answer = await fetch(urlOf(contract.path, params, query), options).catch(() => {
    throw new ApiProblem('network');
  });
  return readAnswer<z.output<Response>>(answer, sentToken);
}

async function send(
  contract: Contract,
  { params = {}, query, body, idempotencyKey }: CallOptions<z.ZodType, z.ZodType>,
  sentToken: string | null,
): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json' });
  if (sentToken !== null) headers.set('Authorization', `Bearer ${sentToken}`);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (idempotencyKey !== undefined) {
    headers.set('Idempotency-Key', idempotencyKey);
    // So the server can tell how long ago something was, even where this device's clock is a day wrong.
    headers.set('Device-Time', new Date().toISOString());
  }
  try {
    return await fetch(urlOf(contract.path, params, query), {
      method: contract.method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    throw new ApiProblem('network');
  }
}

async function readAnswer<Told>(answer: Response, sentToken: string | null): Promise<Told> {
  if (answer.ok) return readBody<Told>(answer);
  const problem = await readProblem(answer);
  if (problem.code === 'session/required' && sentToken !== null && token.value === sentToken) token.value = null;
  throw problem;
}

/** An answer that broke off on its way is none: the server may have done what was asked, and has not refused it. */
async function readBody<Told>(answer: Response): Promise<Told> {
  try {
    return (await answer.json()) as Told;
  } catch {
    throw new ApiProblem('network');
  }
}

function urlOf(path: string, params: Record<string, string>, query: unknown): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size === 0 ? filled : `${filled}?${search}`;
}

async function readProblem(answer: Response): Promise<ApiProblem> {
  const problem = (await answer.json().catch(() => null)) as Partial<Problem> | null;
  const told = await findProblem(problem?.code, problem?.errors);
  return told ?? new ApiProblem(answer.status >= 502 && answer.status <= 504 ? 'server/unavailable' : 'server/fault');
}
