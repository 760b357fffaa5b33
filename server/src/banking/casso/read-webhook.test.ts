import { readCassoWebhook } from './read-webhook.ts';

const NOW = Date.parse('2026-11-24T08:00:00+07:00');
const v1 = { id: 'c', authentication: 'secure-token', secret: 's' };
const v2 = { id: 'c', authentication: 'hmac-v2', secret: 's' };

const row = (changed: object = {}) => ({
  id: 6060,
  tid: 'FT26328000001',
  description: 'CS7G24ZQ8 tien rau',
  amount: 79_000,
  cusum_balance: 10_079_000,
  when: '2026-11-24 07:59:30',
  bank_sub_acc_id: '123456789',
  subAccId: '123456789',
  virtualAccount: '',
  ...changed,
});
const one = (changed: object = {}) => ({
  error: 0,
  data: {
    id: 7070,
    reference: 'FT26328000002',
    description: 'CS7G24ZQ8 tien rau',
    amount: 79_000,
    transactionDateTime: '2026-11-24 07:59:30',
    accountNumber: '123456789',
    virtualAccountNumber: 'VA1',
    ...changed,
  },
});

it('reads a transaction of v2 in our words', () => {
  expect(readCassoWebhook(one(), NOW, v2)).toEqual({
    kind: 'events',
    events: [
      {
        providerEventId: '7070',
        direction: 'in',
        amountVnd: 79_000,
        accountNumber: '123456789',
        subAccount: 'VA1',
        memo: 'CS7G24ZQ8 tien rau',
        bankReference: 'FT26328000002',
        isTest: false,
        bookedAt: NOW - 30_000,
      },
    ],
  });
});

it('takes the account of v1 from whichever of its two fields is filled', () => {
  for (const [changed, kind] of [
    [{ bank_sub_acc_id: '' }, 'events'],
    [{ subAccId: null }, 'events'],
    [{ bank_sub_acc_id: '', subAccId: '' }, 'quarantine'],
  ] as const)
    expect(readCassoWebhook({ error: 0, data: [row(changed)] }, NOW, v1).kind).toBe(kind);
});

it('reads every transaction of v1, and says which ones it could not', () => {
  const bad = row({ id: 6062, amount: '79000' });
  const read = readCassoWebhook({ error: 0, data: [row(), bad, row({ id: 6063, amount: -5_000 })] }, NOW, v1);
  expect(read).toMatchObject({
    kind: 'events',
    events: [
      { providerEventId: '6060', direction: 'in', amountVnd: 79_000, subAccount: null },
      { providerEventId: '6063', direction: 'out', amountVnd: 5_000 },
    ],
    rejected: 'giao dịch thứ 2: trường amount không đúng dạng',
  });
});

it('names a few of many problems', () => {
  const read = readCassoWebhook({ error: 0, data: Array.from({ length: 200 }, () => 5) }, NOW, v1);
  expect(read).toMatchObject({ kind: 'quarantine', problem: expect.stringMatching(/và 197 giao dịch khác$/) });
});

it.each([{ id: 0 }, { reference: 'MA_GIAO_DICH_THU_NGHIEM', tid: 'MA_GIAO_DICH_THU_NGHIEM' }])(
  'knows the test call by %p',
  (mark) => {
    expect(readCassoWebhook(one(mark), NOW, v2)).toMatchObject({ events: [{ isTest: true }] });
    expect(readCassoWebhook({ data: [row(mark)] }, NOW, v1)).toMatchObject({ events: [{ isTest: true }] });
  },
);

it.each([
  ['no amount', { amount: 0 }],
  ['minus nothing', { amount: -0 }],
  ['a fraction', { amount: 79_000.5 }],
  ['an amount in text', { amount: '79000' }],
  ['more than a market moves', { amount: 10 ** 13 }],
  ['a day that is not', { transactionDateTime: '2026-02-31 08:00:00', when: '2026-02-31 08:00:00' }],
  ['tomorrow', { transactionDateTime: '2026-11-25 08:00:00', when: '2026-11-25 08:00:00' }],
  ['long ago', { transactionDateTime: '1970-01-21 08:00:00', when: '1970-01-21 08:00:00' }],
  ['no account', { accountNumber: '', bank_sub_acc_id: '', subAccId: '' }],
  ['neither account field', { accountNumber: undefined, bank_sub_acc_id: null, subAccId: null }],
  ['a negative id', { id: -1 }],
])('keeps %s for a person', (_name, fields) => {
  expect(readCassoWebhook(one(fields), NOW, v2)).toMatchObject({ kind: 'quarantine' });
  expect(readCassoWebhook({ error: 0, data: [row(fields)] }, NOW, v1)).toMatchObject({ kind: 'quarantine' });
});

it.each([null, 5, 'text', [], {}, { data: [] }, { data: null }, { error: 1, data: one().data }, { data: 'x' }])(
  'keeps the body %p for a person',
  (body) => {
    for (const key of [v1, v2]) expect(readCassoWebhook(body, NOW, key)).toMatchObject({ kind: 'quarantine' });
  },
);

it.each([
  [{ bankName: 'VPBank', bankAbbreviation: 'VPB' }, 'events'],
  [{ bankName: 'Ngân hàng của tôi', bankAbbreviation: 'VPB' }, 'events'],
  [{ bankName: '', bankAbbreviation: null }, 'events'],
  [{ bankName: 'Ngân hàng Sao Hỏa', bankAbbreviation: 'SHO' }, 'quarantine'],
  [{ id: 0, bankName: 'Ngân hàng Sao Hỏa' }, 'events'],
])('of the bank %p it makes %s', (changed, kind) => {
  expect(readCassoWebhook(one(changed), NOW, v2).kind).toBe(kind);
  expect(readCassoWebhook({ data: [row(changed)] }, NOW, v1).kind).toBe(kind);
});
