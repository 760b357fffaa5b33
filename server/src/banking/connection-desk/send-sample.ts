import type { ConnectionTestView } from '@choso/shared/contracts';
import type { Database } from '../../db/index.ts';
import { findCurrentAccount } from '../../stalls/index.ts';
import type { Connection } from '../connections.ts';
import { drawSample } from '../draw-sample.ts';
import type { ProviderAdapter, Sample } from '../provider-adapter.ts';
import { judgeTest } from './judge-test.ts';

interface Deps {
  db: Database;
  adapter: ProviderAdapter;
  /** The connection's public address. */
  url: string;
  now: number;
}

const LONGEST_WAIT_MS = 10_000;
// A stall without an account can be tested too; the sample is no money anyway.
const NO_ACCOUNT = '0000000000';

/**
 * Send a sample the way the provider would: from outside, to the public address, signed with the connection's secret.
 * Then look whether it is in the books as a test.
 */
export async function sendSample(deps: Deps, connection: Connection): Promise<ConnectionTestView> {
  const { db, adapter, now } = deps;
  const account = connection.stallId && (await findCurrentAccount(db, connection.stallId));
  const { provider } = connection;
  const sample = drawSample(adapter, connection, account ? account.accountNumber : NO_ACCOUNT, now);
  const began = performance.now();
  const status = await deliver(deps, connection, sample);
  const seconds = Math.round((performance.now() - began) / 10) / 100;
  const read = adapter.read(JSON.parse(sample.body), now, connection);
  const [event] = read.kind === 'events' ? read.events : [];
  const isKept = event !== undefined && (await isInBooks(db, provider, event.providerEventId));
  return judgeTest({ status, isKept, seconds });
}

async function deliver({ adapter, url }: Deps, { id, secret }: Connection, { body, headers }: Sample) {
  if (!adapter.tokenDesk) return post(url + adapter.path, body, headers).then(({ status }) => status);
  const user = adapter.tokenDesk.userName(id);
  const Authorization = `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
  const asked = await post(url + adapter.tokenDesk.path, '', { Authorization });
  const token = /"access_token":"([^"]+)"/.exec(asked.text)?.[1];
  if (!token) return asked.status;
  return (await post(url + adapter.path, body, { Authorization: `Bearer ${token}` })).status;
}

/** Status null: nothing came back. A redirect is an answer like any other: providers do not follow them. */
async function post(url: string, body: string, headers: Record<string, string>) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: null, text: '' };
  }
}

async function isInBooks(db: Database, provider: string, providerEventId: string) {
  const row = await db
    .selectFrom('BankTransaction')
    .select('id')
    .where('provider', '=', provider)
    .where('providerEventId', '=', providerEventId)
    .where('isTest', '=', 1)
    .executeTakeFirst();
  return row !== undefined;
}
