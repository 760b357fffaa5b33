import { compareVnd, type Vnd, vnd } from '@choso/shared/money';

const BEFORE_ANY_SALE = [vnd(10_000), vnd(20_000), vnd(50_000)];
/** How many amounts are offered. */
export const SHOWN = 3;

/** The amounts a stall asks for most, smallest first; common notes fill up while there are too few. */
export function frequentAmounts(asked: readonly Vnd[]): Vnd[] {
  const counts = new Map<Vnd, number>();
  for (const amount of asked) counts.set(amount, (counts.get(amount) ?? 0) + 1);
  const often = [...counts].sort(([, left], [, right]) => right - left).map(([amount]) => amount);
  return [...new Set([...often, ...BEFORE_ANY_SALE])].slice(0, SHOWN).sort(compareVnd);
}
