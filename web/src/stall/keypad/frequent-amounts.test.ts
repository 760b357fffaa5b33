import { vnd } from '@choso/shared/money';
import { frequentAmounts } from './frequent-amounts.ts';

const dong = (...amounts: number[]) => amounts.map(vnd);

test('a new stall is offered common notes', () => {
  expect(frequentAmounts([])).toEqual([10_000, 20_000, 50_000]);
});

test('the most asked come in, smallest first, each once', () => {
  expect(frequentAmounts(dong(35_000, 20_000, 35_000, 80_000, 80_000, 20_000, 5_000))).toEqual([
    20_000, 35_000, 80_000,
  ]);
  expect(frequentAmounts(dong(20_000))).toEqual([10_000, 20_000, 50_000]);
});
