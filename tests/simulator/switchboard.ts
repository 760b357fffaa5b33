import { problems } from '@choso/shared/problems';
import type { Express, Request, Response } from 'express';
import { AppError } from '../../server/src/http/index.ts';

/** What is sent to a door. `path` is the address as it is mounted, with `:names` for its parameters. */
export interface Sent {
  params?: Record<string, string>;
  headers?: Record<string, string | string[]>;
  body?: unknown;
}

/** An answer as its sender hears it; `error` is what was thrown, where something was. */
export interface Heard {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is stated by whoever asked for it
  body: any;
  error?: unknown;
}

type Handler = (request: Request, response: Response) => Promise<unknown>;

/** The doors of the house without a network: rooms mount on `app` as they do on Express, and `send` walks in. */
export interface Switchboard {
  app: Express;
  send(method: 'POST' | 'GET', path: string, sent: Sent): Promise<Heard>;
}

/** Make a switchboard. What a network would do to a body (sizes, types) is for the API tests. */
export function createSwitchboard(): Switchboard {
  const handlers = new Map<string, Handler>();
  const mount =
    (method: string) =>
    (path: string, ...chain: Handler[]) =>
      void handlers.set(`${method} ${path}`, chain.at(-1)!);
  const app = { post: mount('POST'), get: mount('GET'), delete: mount('DELETE') };

  async function send(method: string, path: string, { params = {}, headers = {}, body }: Sent): Promise<Heard> {
    const handler = handlers.get(`${method} ${path}`);
    if (!handler) throw new Error(`nothing is mounted at ${method} ${path}`);
    const named = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const request = {
      params,
      body,
      query: {},
      path: path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? ''),
      headers: Object.fromEntries(named),
      rawHeaders: Object.entries(headers).flatMap(([name, value]) => [value].flat().flatMap((one) => [name, one])),
      get: (name: string) => named.get(name.toLowerCase()),
    };
    const heard: Heard = { status: 200, body: undefined };
    const response = {
      setHeader() {},
      status(status: number) {
        heard.status = status;
        return response;
      },
      json(answer: unknown) {
        heard.body = answer;
      },
    };
    try {
      await handler(request as unknown as Request, response as unknown as Response);
      return heard;
    } catch (error) {
      if (error instanceof AppError) return { status: problems[error.code].status, body: { code: error.code }, error };
      return { status: 500, body: undefined, error };
    }
  }

  return { app: app as unknown as Express, send };
}
