import { sayReason } from '@choso/shared/reasons';

/** How a call to a provider is made. */
export interface CallDeps {
  /** Waits for some milliseconds. */
  pause: (ms: number) => Promise<void>;
  /** How long one try may take, its answer's last byte included. */
  msPerTry: number;
  /** Where tests have their own provider; the provider's own address otherwise. */
  baseUrl?: string;
}

/** One call: where, with which headers, how often it is tried, and what ends it from outside. */
export interface ProviderCall {
  url: URL;
  headers: Record<string, string>;
  /** Sent as JSON with POST; without it the call is a GET. */
  body?: unknown;
  tries: number;
  signal: AbortSignal;
}

/** The provider did not answer as it should. `message` is Vietnamese, for whoever looks after the connection. */
export class ProviderFailed extends Error {
  override name = 'ProviderFailed';
  /** The last answer's status; null when there was none. */
  readonly status: number | null;

  constructor(message: string, status: number | null = null) {
    super(message);
    this.status = status;
  }
}

const LARGEST_ANSWER = 20 * 1024 * 1024;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

interface Failure {
  /** Vietnamese. */
  problem: string;
  isFinal: boolean;
  waitMs: number;
  status: number | null;
}

/** An address of a provider. Throws when `path`, made from what a provider told, leads to another house. */
export function providerUrl(baseUrl: string, path: string): URL {
  const url = new URL(path, baseUrl);
  if (url.origin !== new URL(baseUrl).origin) throw new Error(`${url.origin} is not the provider's address`);
  return url;
}

/**
 * Get JSON from a provider, trying again what may pass: no answer, 429 (as long as it asks), 5xx, and what is no JSON.
 *
 * Throws `ProviderFailed` with the last reason. A redirect is never followed, because the secret would go with it.
 */
export async function callProvider({ pause, msPerTry }: CallDeps, call: ProviderCall): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await tryOnce(call, msPerTry);
    if (answer.ok) return answer.value;
    const { problem, isFinal, waitMs, status } = answer.failure;
    if (isFinal || attempt >= call.tries || call.signal.aborted) throw new ProviderFailed(problem, status);
    await pause(Math.min(LONGEST_PAUSE_MS, Math.max(waitMs, FIRST_PAUSE_MS * 2 ** (attempt - 1))));
  }
}

type Answer = { ok: true; value: unknown } | { ok: false; failure: Failure };

async function tryOnce({ url, headers, body, signal }: ProviderCall, msPerTry: number): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(msPerTry)]),
    });
    const text = await readLimited(response);
    const failure = judgeStatus(response);
    if (failure) return { ok: false, failure };
    const value = parse(text);
    return value === undefined ? fail(sayReason('pull/unreadable', {})) : { ok: true, value };
  } catch (error) {
    const isLate = (error as Error).name === 'TimeoutError';
    return fail(
      isLate ? sayReason('pull/no-answer', { seconds: msPerTry / 1000 }) : sayReason('pull/no-connection', {}),
    );
  }
}

function judgeStatus({ status, headers }: Response): Failure | null {
  const failure = { status, isFinal: false, waitMs: 0 };
  if (status === 401 || status === 403)
    return { ...failure, problem: sayReason('pull/token-refused', { status }), isFinal: true };
  if (status === 429) {
    const asked = headers.get('x-sepay-userapi-retry-after') ?? headers.get('retry-after') ?? '';
    return { ...failure, problem: sayReason('pull/busy', { status }), waitMs: (Number(asked) || 0) * 1000 };
  }
  if (status >= 500) return { ...failure, problem: sayReason('pull/fault', { status }) };
  if (status === 200 || status === 201) return null;
  return { ...failure, problem: sayReason('pull/refused', { status }), isFinal: true };
}

async function readLimited(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > LARGEST_ANSWER) throw new Error('the answer has no end');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fail(problem: string): Answer {
  return { ok: false, failure: { problem, isFinal: false, waitMs: 0, status: null } };
}
