import { type FakeProvider, startFakeProvider } from './fake-provider.ts';

/** SePay's list of transactions on loopback, as its version 1 answers. */
export interface FakeSepay extends FakeProvider {
  /** What it would list, in any order. */
  rows: Record<string, unknown>[];
}

/** Start it. It lists newest first, keeps both ends of the asked time, and knows one token. */
export async function startFakeSepay(token: string): Promise<FakeSepay> {
  const fake = await startFakeProvider(({ path, query, headers }) => {
    if (path !== '/userapi/transactions/list') return null;
    if (headers.authorization !== `Bearer ${token}`) return { status: 401, body: { status: 401 } };
    const [from, until] = [query.get('transaction_date_min') ?? '', query.get('transaction_date_max') ?? '~'];
    const transactions = made.rows
      .filter((row) => from <= String(row.transaction_date) && String(row.transaction_date) <= until)
      .sort((one, other) => (String(one.transaction_date) < String(other.transaction_date) ? 1 : -1))
      .slice(0, Number(query.get('limit') ?? 5000));
    return { body: { status: 200, error: null, messages: { success: true }, transactions } };
  });
  const made: FakeSepay = Object.assign(fake, { rows: [] });
  return made;
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
