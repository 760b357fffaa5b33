import { toVietnamStamp } from '../test-clock.ts';
import { type FakeProvider, startFakeProvider } from './fake-provider.ts';
import type { Told } from './told.ts';

/** Casso's list of transactions on loopback. */
export interface FakeCasso extends FakeProvider {
  /** What it would list, in any order. */
  rows: Record<string, unknown>[];
  /** The accounts that it was asked to read anew. */
  synced: string[];
}

/** Start it. It lists by days, oldest first, and knows one key. */
export async function startFakeCasso(apiKey: string): Promise<FakeCasso> {
  const state: Pick<FakeCasso, 'rows' | 'synced'> = { rows: [], synced: [] };
  const fake = await startFakeProvider(({ method, path, query, headers, body }) => {
    if (headers.authorization !== `Apikey ${apiKey}`) return { status: 401, body: { error: 401 } };
    if (method === 'POST' && path === '/v2/sync') {
      made.synced.push(String(body.bank_acc_id));
      return { body: { error: 0, message: 'success' } };
    }
    if (path !== '/v2/transactions') return null;
    const [page, pageSize] = [Number(query.get('page') ?? 1), Number(query.get('pageSize') ?? 10)];
    const from = query.get('fromDate') ?? '';
    const listed = made.rows
      .filter((row) => String(row.when).slice(0, 10) >= from)
      .sort((one, other) => (String(one.when) < String(other.when) ? -1 : 1));
    const records = listed.slice((page - 1) * pageSize, page * pageSize);
    const totalPages = Math.ceil(listed.length / pageSize);
    return { body: { error: 0, message: 'success', data: { page, pageSize, totalPages, records } } };
  });
  const made: FakeCasso = Object.assign(fake, state);
  return made;
}

/** The row in which the list tells what a webhook told. */
export function cassoListedRow(told: Told, fields: object = {}): Record<string, unknown> {
  return {
    id: told.id,
    tid: `FT${told.id}`,
    description: told.memo,
    amount: told.direction === 'out' ? -told.amountVnd : told.amountVnd,
    cusum_balance: 10_079_000,
    when: toVietnamStamp(told.bookedAt),
    bankSubAccId: told.accountNumber,
    paymentChannel: '',
    virtualAccount: '',
    virtualAccountName: '',
    corresponsiveName: '',
    corresponsiveAccount: '',
    accountId: 17,
    bankCodeName: 'vpbank',
    ...fields,
  };
}
