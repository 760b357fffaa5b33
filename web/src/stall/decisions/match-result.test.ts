import { vnd } from '@choso/shared/money';
import { matchResult } from './match-result.ts';

test.each([
  [37_000, 37_000, 'exact', 0],
  [30_000, 37_000, 'short', 7_000],
  [40_000, 37_000, 'over', 3_000],
] as const)('%i for a bill that misses %i is %s', (amount, outstanding, kind, gapVnd) => {
  expect(matchResult(vnd(amount), vnd(outstanding))).toEqual({ kind, gapVnd });
});
