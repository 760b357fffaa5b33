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
  /** Sign a demo person in; returns the token. */
  signIn(login: string): Promise<string>;
  api(method: string, path: string, options?: ApiOptions): Promise<Answer>;
  /** Deliver a webhook as SePay would. `body` is the fields, or the exact text to send. */
  sepay(connectionId: string, body: object | string, options?: { sign?: Signing }): Promise<Answer>;
}

const FIVE_MINUTES_AND_ONE_SECOND = 301;

/** Make the caller of one house. The secret is that of demo people and demo connections. */
export function createCaller(url: string, clock: TestClock, secret: string): HouseCaller {
  async function api(method: string, path: string, { token, body, key, headers }: ApiOptions = {}): Promise<Answer> {
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

  async function signIn(login: string): Promise<string> {
    const { status, body } = await api('POST', '/api/session', { body: { login, secret } });
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
