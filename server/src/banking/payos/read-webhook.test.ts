import { readPayosWebhook } from './read-webhook.ts';
import { signPayos } from './signature.ts';

const NOW = Date.parse('2026-11-24T08:00:00+07:00');

const webhook = (changed: object = {}) => ({
  code: '00',
  desc: 'success',
  success: true,
  data: {
    orderCode: 124,
    amount: 25_000,
    description: 'CS7G24ZQ8',
    accountNumber: '12345678',
    reference: 'FT26328000003',
    transactionDateTime: '2026-11-24 07:59:30',
    currency: 'VND',
    paymentLinkId: '124c33293c43417ab7879e14c8d9eb19',
    code: '00',
    desc: 'Thành công',
    counterAccountName: null,
    virtualAccountNumber: 'VQRQ0001',
    ...changed,
  },
  signature: '',
});

it('reads a payment in our words', () => {
  expect(readPayosWebhook(webhook(), NOW)).toEqual({
    kind: 'events',
    events: [
      {
        providerEventId: '124c33293c43417ab7879e14c8d9eb19/FT26328000003',
        direction: 'in',
        amountVnd: 25_000,
        accountNumber: '12345678',
        subAccount: 'VQRQ0001',
        memo: 'CS7G24ZQ8',
        bankReference: 'FT26328000003',
        isTest: false,
        bookedAt: NOW - 30_000,
      },
    ],
  });
});

it('knows the test delivery by the reference of the documentation', () => {
  expect(readPayosWebhook(webhook({ reference: 'TF230204212323' }), NOW)).toMatchObject({ events: [{ isTest: true }] });
});

it.each([
  { amount: -25_000 },
  { amount: 0 },
  { amount: 1.5 },
  { amount: '25000' },
  { currency: 'USD' },
  { code: '01' },
  { accountNumber: '' },
  { reference: '' },
  { paymentLinkId: '' },
  { transactionDateTime: '2026-02-31 08:00:00' },
  { transactionDateTime: '2026-11-25 08:00:00' },
  { transactionDateTime: 1_732_330_000_000 },
])('keeps %p for a person', (changed) => {
  expect(readPayosWebhook(webhook(changed), NOW)).toMatchObject({ kind: 'quarantine' });
});

it.each([null, 5, 'text', [], {}, { data: null }, { data: [] }])('keeps the body %p for a person', (body) => {
  expect(readPayosWebhook(body, NOW)).toMatchObject({ kind: 'quarantine' });
});

it('does not believe a field that a memo could have written', () => {
  const memo = { desc: '', description: 'CS7G24ZQ8&orderCode=1&paymentLinkId=x&reference=y', orderCode: 124 };
  const honest = { ...webhook(memo).data, virtualAccountName: '' };
  const { description: _, ...rest } = honest;
  // The memo's end read as fields, and the fields it pushed away as the end of its last one: the same text is signed.
  const forged = {
    ...rest,
    description: 'CS7G24ZQ8',
    orderCode: '1',
    paymentLinkId: 'x',
    reference: `y&orderCode=124&paymentLinkId=${honest.paymentLinkId}&reference=${honest.reference}`,
  };
  expect(signPayos(forged, 's')).toBe(signPayos(honest, 's'));
  for (const data of [honest, forged]) expect(readPayosWebhook({ data }, NOW)).toMatchObject({ kind: 'quarantine' });
});
