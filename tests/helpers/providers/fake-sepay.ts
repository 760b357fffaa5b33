import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a call gets instead of the list: an answer, a connection cut in the middle, or silence. */
export type Fault = { status: number; body?: string; headers?: Record<string, string> } | 'cut' | 'silence';

/** SePay's list of transactions on loopback, as its version 1 answers. */
export interface FakeSepay {
  url: string;
  /** What it would list, in any order. */
  rows: Record<string, unknown>[];
  /** What it was asked, one entry a call. */
  calls: URLSearchParams[];
  /** One for each of the next calls. */
  faults: Fault[];
  close(): Promise<void>;
}

/** Start it. It lists newest first, keeps both ends of the asked time, and knows one token. */
export async function startFakeSepay(token: string): Promise<FakeSepay> {
  const fake: Omit<FakeSepay, 'url' | 'close'> = { rows: [], calls: [], faults: [] };
  const server = createServer((request, response) => answer(fake, token, request, response));
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

function answer(
  { rows, calls, faults }: Pick<FakeSepay, 'rows' | 'calls' | 'faults'>,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://sepay');
  calls.push(searchParams);
  const fault = faults.shift();
  if (fault === 'silence') return;
  if (fault === 'cut')
    return void response.writeHead(200, { 'Content-Length': 1000 }).write('{"transactions":[', () => request.destroy());
  if (fault) return void response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
  if (pathname !== '/userapi/transactions/list') return void response.writeHead(404).end();
  if (request.headers.authorization !== `Bearer ${token}`) return void response.writeHead(401).end('{"status":401}');
  const [from, until] = [
    searchParams.get('transaction_date_min') ?? '',
    searchParams.get('transaction_date_max') ?? '~',
  ];
  const listed = rows
    .filter((row) => from <= String(row.transaction_date) && String(row.transaction_date) <= until)
    .sort((one, other) => (String(one.transaction_date) < String(other.transaction_date) ? 1 : -1))
    .slice(0, Number(searchParams.get('limit') ?? 5000));
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ status: 200, error: null, messages: { success: true }, transactions: listed }));
}

/** The row in which the list tells what a webhook told. */
export function toListedRow(webhook: Record<string, unknown>): Record<string, unknown> {
  const money = `${webhook.transferAmount}.00`;
  const isOut = webhook.transferType === 'out';
  return {
    id: String(webhook.id),
    bank_brand_name: webhook.gateway,
    account_number: webhook.accountNumber,
    transaction_date: webhook.transactionDate,
    amount_out: isOut ? money : '0.00',
    amount_in: isOut ? '0.00' : money,
    accumulated: '0.00',
    transaction_content: webhook.content,
    reference_number: webhook.referenceCode,
    code: null,
    sub_account: null,
    bank_account_id: '1234',
  };
}
