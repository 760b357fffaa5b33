import { signSepay } from '../../server/src/banking/index.ts';
import type { TestClock } from './test-clock.ts';

/** An answer, its body already read. `body` is what JSON held, or the text when it was none. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test states what it expects of an answer; a wrong guess fails there
  body: any;
  text: string;
  headers: Headers;
}

export interface ApiOptions {
  token?: string;
  body?: unknown;
  /** The `Idempotency-Key`. */
  key?: string;
  headers?: Record<string, string>;
}

/** How a delivery is proven: rightly, or in one of the ways that must be refused. */
export type Signing = 'right' | 'none' | 'wrong-secret' | 'old';

/** What tests say to a house over HTTP. */
export interface HouseCaller {
  /** Sign somebody in, a demo person unless a secret is given; returns the token. Whoever comes back after a long rest signs in again by it. */
  signIn(login: string, secret?: string): Promise<string>;
  api(method: string, path: string, options?: ApiOptions): Promise<Answer>;
  /** Deliver a webhook as SePay would. `body` is the fields, or the exact text to send. */
  sepay(connectionId: string, body: object | string, options?: { sign?: Signing }): Promise<Answer>;
}

const FIVE_MINUTES_AND_ONE_SECOND = 301;
const SHORTEST_IDLE_MS = 30 * 60_000;

/** Make the caller of one house. The secret is that of demo people and demo connections. */
export function createCaller(url: string, clock: TestClock, secret: string): HouseCaller {
  const signedIn = new Map<string, { login: string; secret: string; token: string; usedAt: number }>();

  // A session ends by itself when it rests; a test that lets days pass has people who sign in again, as they do.
  async function freshTokenOf(token: string): Promise<string> {
    const person = signedIn.get(token);
    if (!person) return token;
    if (clock() - person.usedAt >= SHORTEST_IDLE_MS) person.token = await askForToken(person.login, person.secret);
    person.usedAt = clock();
    return person.token;
  }

  async function api(method: string, path: string, { token: given, ...rest }: ApiOptions = {}): Promise<Answer> {
    const { body, key, headers } = rest;
    const token = given === undefined ? undefined : await freshTokenOf(given);
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('Content-Type') ?? '');
    return { status: response.status, body: isJson ? JSON.parse(text) : text, text, headers: response.headers };
  }

  async function signIn(login: string, ownSecret = secret): Promise<string> {
    const token = await askForToken(login, ownSecret);
    signedIn.set(token, { login, secret: ownSecret, token, usedAt: clock() });
    return token;
  }

  async function askForToken(login: string, ownSecret: string): Promise<string> {
    const { status, body } = await api('POST', '/api/session', { body: { login, secret: ownSecret } });
    if (status !== 200 && status !== 201) throw new Error(`${login} could not sign in: ${status} ${body?.code}`);
    return body.token;
  }

  function sepay(connectionId: string, body: object | string, { sign = 'right' as Signing } = {}): Promise<Answer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const at = Math.floor(clock() / 1000) - (sign === 'old' ? FIVE_MINUTES_AND_ONE_SECOND : 0);
    const usedSecret = sign === 'wrong-secret' ? `${secret}x` : secret;
    const proof = connectionId.endsWith('apikey')
      ? { Authorization: `Apikey ${usedSecret}` }
      : signSepay(text, usedSecret, at);
    return api('POST', `/webhooks/sepay/${connectionId}`, { body: text, headers: sign === 'none' ? {} : proof });
  }

  return { api, signIn, sepay };
}
