import { owedSince } from './owed-since.ts';

const took = (at: number, amountVnd: number) => ({ at, amountVnd });
const paid = (at: number, amountVnd: number) => ({ at, amountVnd: -amountVnd });

test.each([
  ['nothing was ever taken', [], null],
  ['one sale', [took(1, 50)], 1],
  ['all was paid', [took(1, 50), paid(2, 50)], null],
  ['more was paid than taken', [took(1, 50), paid(2, 80)], null],
  ['the oldest goods are paid first', [took(1, 50), took(3, 30), paid(4, 50)], 3],
  ['the oldest goods are paid in part', [took(1, 50), took(3, 30), paid(4, 40)], 1],
  ['paid ahead, then taken', [took(1, 50), paid(2, 80), took(3, 60)], 3],
  ['told out of order', [paid(4, 50), took(3, 30), took(1, 50)], 3],
])('%s', (_name, changes, since) => {
  expect(owedSince(changes)).toBe(since);
});
