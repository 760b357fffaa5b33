import { PullFailed } from './pull-source.ts';

/** How one call to a provider is made. */
export interface CallDeps {
  /** Waits for some milliseconds. */
  pause: (ms: number) => Promise<void>;
  /** How long one try may take, its answer's last byte included. */
  msPerTry: number;
}

/** One call: where, with which key, how often it is tried, and what ends it from outside. */
export interface ProviderCall {
  url: URL;
  token: string;
  tries: number;
  signal: AbortSignal;
}

const LARGEST_ANSWER = 20 * 1024 * 1024;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

interface Failure {
  /** Vietnamese. */
  problem: string;
  isFinal: boolean;
  waitMs: number;
}

/**
 * Get JSON from a provider, trying again what may pass: no answer, 429 (as long as it asks), 5xx, and what is no JSON.
 *
 * Throws `PullFailed` with the last reason. A redirect is never followed, because the token would go with it.
 */
export async function callProvider({ pause, msPerTry }: CallDeps, call: ProviderCall): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await tryOnce(call, msPerTry);
    if (answer.ok) return answer.value;
    const { problem, isFinal, waitMs } = answer.failure;
    if (isFinal || attempt >= call.tries || call.signal.aborted) throw new PullFailed(problem);
    await pause(Math.min(LONGEST_PAUSE_MS, Math.max(waitMs, FIRST_PAUSE_MS * 2 ** (attempt - 1))));
  }
}

type Answer = { ok: true; value: unknown } | { ok: false; failure: Failure };

async function tryOnce({ url, token, signal }: ProviderCall, msPerTry: number): Promise<Answer> {
  try {
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(msPerTry)]),
    });
    const text = await readLimited(response);
    const failure = judgeStatus(response);
    if (failure) return { ok: false, failure };
    const value = parse(text);
    return value === undefined ? fail('câu trả lời không đọc được') : { ok: true, value };
  } catch (error) {
    const isLate = (error as Error).name === 'TimeoutError';
    return fail(isLate ? `không trả lời trong ${msPerTry / 1000} giây` : 'không nối được');
  }
}

function judgeStatus({ status, headers }: Response): Failure | null {
  if (status === 401 || status === 403) return { problem: `từ chối mã truy cập (${status})`, isFinal: true, waitMs: 0 };
  if (status === 429) {
    const asked = headers.get('x-sepay-userapi-retry-after') ?? headers.get('retry-after') ?? '';
    return { problem: 'đang bận, xin hỏi lại sau (429)', isFinal: false, waitMs: (Number(asked) || 0) * 1000 };
  }
  if (status >= 500) return { problem: `đang lỗi (${status})`, isFinal: false, waitMs: 0 };
  return status === 200 ? null : { problem: `không nhận câu hỏi (${status})`, isFinal: true, waitMs: 0 };
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
  return { ok: false, failure: { problem, isFinal: false, waitMs: 0 } };
}
