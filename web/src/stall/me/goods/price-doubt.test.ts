import { vnd } from '@choso/shared/money';
import { doubtPrice } from './price-doubt.ts';

it.each([
  [25, 25_000, 'small'],
  [999, null, 'small'],
  [250_000, 25_000, 'jump'],
  [2500, 25_000, 'jump'],
  [30_000, 25_000, null],
  [12_000, null, null],
  [0, 25_000, null],
] as const)('%i after %p: %p', (price, before, doubt) => {
  expect(doubtPrice(vnd(price), before === null ? null : vnd(before))).toBe(doubt);
});
