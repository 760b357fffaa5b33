import { type Vnd, vnd } from '@choso/shared/money';

/** What a bill is after money was put to it, and by how much it is then short or over. */
export interface MatchResult {
  kind: 'exact' | 'short' | 'over';
  gapVnd: Vnd;
}

/** What putting `amountVnd` to a bill that misses `outstandingVnd` makes of it. */
export function matchResult(amountVnd: Vnd, outstandingVnd: Vnd): MatchResult {
  const gapVnd = vnd(Math.abs(amountVnd - outstandingVnd));
  if (gapVnd === 0) return { kind: 'exact', gapVnd };
  return { kind: amountVnd < outstandingVnd ? 'short' : 'over', gapVnd };
}
