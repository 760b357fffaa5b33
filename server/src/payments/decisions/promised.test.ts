import { type ExcessStep, promisedVnd } from './promised.ts';

const promised = (amountVnd: number, at: number): ExcessStep => ({ kind: 'promised', amountVnd, at });
const returned = (amountVnd: number, at: number): ExcessStep => ({ kind: 'returned', amountVnd, at });

it.each<[string, ExcessStep[], number]>([
  ['nothing', [], 0],
  ['one promise', [promised(5, 1)], 5],
  ['a promise that was kept', [promised(5, 1), returned(5, 2)], 0],
  ['a promise that was kept in part', [promised(5, 1), returned(2, 2)], 3],
  ['money that left before anybody promised', [returned(5, 1), promised(3, 2)], 3],
  ['more than was promised', [promised(5, 1), returned(9, 2), promised(4, 3)], 4],
  ['told out of order', [returned(5, 2), promised(5, 1)], 0],
])('%s', (_name, steps, owedVnd) => {
  expect(promisedVnd(steps)).toBe(owedVnd);
});
