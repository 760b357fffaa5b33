import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a call gets instead of its answer: another answer, a connection cut in the middle, or silence. */
export type Fault = { status: number; body?: string; headers?: Record<string, string> } | 'cut' | 'silence';

/** A call as the provider sees it. `body` is what its JSON held. */
export interface SeenCall {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

/** A provider on loopback. */
export interface FakeProvider {
  url: string;
  /** What it was asked, in order. */
  calls: SeenCall[];
  /** One for each of the next calls. */
  faults: Fault[];
  close(): Promise<void>;
}

/** What it answers a call; null for what it does not know. */
export type AnswerCall = (call: SeenCall) => { status?: number; body: unknown } | null;

/** Start a provider that answers in JSON. */
export async function startFakeProvider(answer: AnswerCall): Promise<FakeProvider> {
  const [calls, faults]: [SeenCall[], Fault[]] = [[], []];
  const fake = { calls, faults };
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const text = Buffer.concat(pieces).toString('utf8');
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://provider');
    const { method = '', headers } = request;
    const call = { method, path: pathname, query: searchParams, headers, body: text === '' ? {} : JSON.parse(text) };
    fake.calls.push(call);
    const fault = fake.faults.shift();
    if (fault === 'silence') return;
    if (fault === 'cut')
      return void response.writeHead(200, { 'Content-Length': 1000 }).write('{"half":', () => response.destroy());
    if (fault) return void response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
    const answered = answer(call);
    if (!answered) return void response.writeHead(404).end('{}');
    response.writeHead(answered.status ?? 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answered.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(fake, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}
