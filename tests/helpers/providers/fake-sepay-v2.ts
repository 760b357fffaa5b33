import { randomUUID } from 'node:crypto';
import { type FakeProvider, startFakeProvider } from './fake-provider.ts';

/** SePay's list of transactions on loopback, as its version 2 answers. */
export interface FakeSepayV2 extends FakeProvider {
  rows: Record<string, unknown>[];
}

/** Start it. It lists newest first, page by page, and knows one token. */
export async function startFakeSepayV2(token: string): Promise<FakeSepayV2> {
  const fake = await startFakeProvider(({ path, query, headers }) => {
    if (path !== '/v2/transactions') return null;
    if (headers.authorization !== `Bearer ${token}`) return { status: 401, body: { status: 'error' } };
    const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 20)];
    const from = query.get('transaction_date_from') ?? '';
    const listed = made.rows
      .filter((row) => String(row.transaction_date) >= from)
      .sort((one, other) => (String(one.transaction_date) < String(other.transaction_date) ? 1 : -1));
    const data = listed.slice((page - 1) * size, page * size);
    return { body: { status: 'success', data, meta: { pagination: { page, per_page: size, total: listed.length } } } };
  });
  const made: FakeSepayV2 = Object.assign(fake, { rows: [] });
  return made;
}

/** The row in which the list tells what a webhook told; its id is another. */
export function toListedRowV2(webhook: Record<string, unknown>, fields: object = {}): Record<string, unknown> {
  const isOut = webhook.transferType === 'out';
  return {
    id: randomUUID(),
    bank_brand_name: webhook.gateway,
    account_number: webhook.accountNumber,
    transaction_date: webhook.transactionDate,
    transfer_type: webhook.transferType,
    amount_in: isOut ? 0 : webhook.transferAmount,
    amount_out: isOut ? webhook.transferAmount : 0,
    accumulated: 0,
    transaction_content: webhook.content,
    reference_number: webhook.referenceCode,
    code: null,
    va: webhook.subAccount,
    va_id: null,
    webhook_success: true,
    ...fields,
  };
}
