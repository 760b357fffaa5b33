import { vnd } from '@choso/shared/money';
import { frequentAmounts } from './frequent-amounts.ts';

const at = (time: string, ...amounts: number[]) =>
  amounts.map((amount) => ({ amountVnd: vnd(amount), at: Date.parse(`2026-11-${time}:00+07:00`) }));
const MORNING = Date.parse('2026-11-25T06:40:00+07:00');

test('a new stall is offered common notes', () => {
  expect(frequentAmounts([], MORNING)).toEqual([10_000, 20_000, 50_000]);
});

test('the most taken come in, smallest first, each once', () => {
  const taken = at('24T06:30', 35_000, 20_000, 35_000, 80_000, 80_000, 20_000, 5_000);
  expect(frequentAmounts(taken, MORNING)).toEqual([20_000, 35_000, 80_000]);
  expect(frequentAmounts(at('24T06:30', 20_000), MORNING)).toEqual([10_000, 20_000, 50_000]);
});

test('what is taken at this hour comes before what is taken more often at another', () => {
  const taken = [...at('24T16:30', 90_000, 90_000, 90_000, 70_000, 70_000, 60_000), ...at('23T05:50', 15_000, 25_000)];
  expect(frequentAmounts(taken, MORNING)).toEqual([15_000, 25_000, 90_000]);
});

test('midnight is one hour from eleven in the evening', () => {
  const taken = [...at('24T23:50', 15_000), ...at('24T12:00', 90_000, 90_000, 80_000, 80_000, 70_000, 70_000)];
  expect(frequentAmounts(taken, Date.parse('2026-11-25T00:10:00+07:00'))).toContain(15_000);
});
