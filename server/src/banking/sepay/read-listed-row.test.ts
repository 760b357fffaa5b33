import { readSepayRow } from './read-listed-row.ts';
import { readSepayWebhook } from './read-webhook.ts';

const NOW = Date.parse('2026-11-24T09:00:00+07:00');
const ROW = {
  id: '92704',
  bank_brand_name: 'Vietcombank',
  account_number: '0123499999',
  transaction_date: '2026-11-24 08:02:37',
  amount_out: '0.00',
  amount_in: '2277000.00',
  accumulated: '19077000.00',
  transaction_content: 'chuyen tien mua iphone',
  reference_number: 'MBVCB.3278907687',
  code: null,
  sub_account: null,
  bank_account_id: '19',
};
const WEBHOOK = {
  id: 92704,
  gateway: 'Vietcombank',
  transactionDate: '2026-11-24 08:02:37',
  accountNumber: '0123499999',
  code: null,
  content: 'chuyen tien mua iphone',
  transferType: 'in',
  transferAmount: 2_277_000,
  accumulated: 19_077_000,
  subAccount: null,
  referenceCode: 'MBVCB.3278907687',
  description: '',
};

it('reads a row as the webhook of the same transaction reads', () => {
  const read = readSepayRow(ROW, NOW);
  expect(read.kind).toBe('events');
  expect(read).toEqual(readSepayWebhook(WEBHOOK, NOW));
});

it('reads outgoing money', () => {
  const out = { ...ROW, amount_in: '0.00', amount_out: '5000.00' };
  expect(readSepayRow(out, NOW)).toMatchObject({ events: [{ direction: 'out', amountVnd: 5_000 }] });
});

it.each([
  ['an amount of parts', { amount_in: '12.50' }, 'amount_in'],
  ['an amount below nothing', { amount_in: '-5.00' }, 'amount_in'],
  ['no amount', { amount_in: '0.00' }, 'transferAmount'],
  ['no account', { account_number: null }, 'account_number'],
  ['an id in words', { id: 'x' }, 'id'],
  ['a moment that is none', { transaction_date: '2026-02-31 08:00:00' }, 'thời điểm'],
  ['a row of the future', { transaction_date: '2027-11-24 08:00:00' }, 'tương lai'],
])('keeps %s for a person', (_name, changed, words) => {
  expect(readSepayRow({ ...ROW, ...changed }, NOW)).toEqual({
    kind: 'quarantine',
    problem: expect.stringContaining(words),
  });
});
