import { acceptSync } from './answer.ts';
import { readVietqrSync } from './read-webhook.ts';
import { toBookedAt } from './transaction-time.ts';

const NOW = Date.parse('2026-11-24T08:00:00+07:00');
const HOUR = 3_600_000;
const MINUTE = 60_000;

const sync = (changed: object = {}) => ({
  bankaccount: '1123355589',
  amount: 150_000,
  transType: 'C',
  content: 'VQRabc123 CS7G24ZQ8',
  transactionid: 'b6e1',
  transactiontime: NOW - MINUTE,
  referencenumber: 'FT26328000000000',
  orderId: 'A12B3',
  terminalCode: '',
  subTerminalCode: '',
  serviceCode: '',
  urlLink: '',
  sign: '',
  ...changed,
});

const EVENT = {
  providerEventId: '1123355589/FT26328000000000',
  direction: 'in',
  amountVnd: 150_000,
  accountNumber: '1123355589',
  subAccount: null,
  memo: 'VQRabc123 CS7G24ZQ8',
  bankReference: 'FT26328000000000',
  isTest: false,
  bookedAt: NOW - MINUTE,
};

it('reads the running service, and its documentation in camel case', () => {
  expect(readVietqrSync(sync(), NOW)).toEqual({ kind: 'events', events: [EVENT] });
  const { bankaccount, transactionid, transactiontime, referencenumber, ...rest } = sync();
  const camel = { ...rest, bankAccount: bankaccount, transactionId: transactionid };
  const asDocumented = { ...camel, transactionTime: transactiontime, referenceNumber: referencenumber };
  expect(readVietqrSync(asDocumented, NOW)).toEqual({ kind: 'events', events: [EVENT] });
});

it('reads a debit, and goes by the transaction id where there is no reference', () => {
  expect(readVietqrSync(sync({ transType: 'D', referencenumber: '' }), NOW)).toMatchObject({
    events: [{ direction: 'out', providerEventId: '1123355589/b6e1', bankReference: null }],
  });
});

it.each([
  ['a minute ago', -MINUTE, -MINUTE],
  ['yesterday', -24 * HOUR, -24 * HOUR],
  ['half an hour ahead', HOUR / 2, HOUR / 2],
  ['seven hours ahead', 7 * HOUR, 0],
  ['seven hours ahead, told late', 6.5 * HOUR, -HOUR / 2],
  ['seven hours ahead by a fast clock', 7 * HOUR + MINUTE, MINUTE],
  ['seven hours back', -7 * HOUR - MINUTE, -MINUTE],
  ['six hours back', -6 * HOUR, -6 * HOUR],
  ['tomorrow', 24 * HOUR, 24 * HOUR],
])('takes %s for what it must have been', (_name, told, meant) => {
  expect(toBookedAt(NOW + told, NOW)).toBe(NOW + meant);
});

it.each([
  { amount: -150_000 },
  { amount: 0 },
  { amount: 1.5 },
  { amount: '150000' },
  { amount: 10 ** 13 },
  { transType: 'X' },
  { transactiontime: NOW + 24 * HOUR },
  { transactiontime: Math.floor(NOW / 1000) },
  { transactiontime: '2026-11-24 08:00:00' },
  { bankaccount: '' },
  { referencenumber: '', transactionid: '' },
  { referencenumber: 'mã giao dịch' },
])('keeps %p for a person', (changed) => {
  expect(readVietqrSync(sync(changed), NOW)).toMatchObject({ kind: 'quarantine' });
});

it.each([null, 5, 'text', [], {}])('keeps the body %p for a person', (body) => {
  expect(readVietqrSync(body, NOW)).toMatchObject({ kind: 'quarantine' });
});

it('answers a repeat with the same id, and another transaction with another', () => {
  const idOf = (changed: object, text = '') => {
    const { object } = acceptSync(readVietqrSync(sync(changed), NOW), text).body as { object: object };
    return object;
  };
  expect(idOf({}, 'first')).toEqual(idOf({ content: 'again' }, 'second'));
  expect(idOf({})).not.toEqual(idOf({ referencenumber: 'FT26328000000001' }));
  expect(idOf({ amount: 0 }, 'bad')).not.toEqual(idOf({ amount: 0 }, 'worse'));
});
