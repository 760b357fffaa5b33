import { vnd } from '@choso/shared/money';
import { attemptFor } from './attempt.ts';

let made = 0;
const newKey = () => `key-${++made}`;
const ask = { stallId: 'gc-a01', amountVnd: vnd(25_000), note: '', lines: [] };
const line = {
  productId: 'p1',
  name: 'Ba chỉ',
  unitName: 'kg',
  priceVnd: vnd(125_000),
  quantityMilli: 200,
  totalVnd: vnd(25_000),
};

test('trying the same again keeps the key; any change takes a new one', () => {
  const first = attemptFor(null, ask, newKey);
  expect(attemptFor(first, { ...ask }, newKey)).toBe(first);
  expect(attemptFor(first, { ...ask, amountVnd: vnd(26_000) }, newKey).key).not.toBe(first.key);
  expect(attemptFor(first, { ...ask, note: 'thịt' }, newKey).key).not.toBe(first.key);
  expect(attemptFor(first, { ...ask, lines: [line] }, newKey).key).not.toBe(first.key);
  expect(attemptFor(first, { ...ask, stallId: 'gc-a02' }, newKey).key).not.toBe(first.key);
});
