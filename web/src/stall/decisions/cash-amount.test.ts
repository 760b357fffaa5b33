import { vnd } from '@choso/shared/money';
import { readCash } from './cash-amount.ts';

test.each([
  ['5.000', { amountVnd: 5_000 }],
  ['05000', { amountVnd: 5_000 }],
  ['4500', { amountVnd: 4_500 }],
  ['', { fault: 'missing' }],
  ['000', { fault: 'missing' }],
  ['5.001', { fault: 'too-much' }],
  ['9'.repeat(40), { fault: 'too-much' }],
])('%s is read as it stands', (typed, read) => {
  expect(readCash(typed, vnd(5_000))).toEqual(read);
});
