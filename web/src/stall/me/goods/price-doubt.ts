import type { Vnd } from '@choso/shared/money';

/** What makes a typed price look like a slip: 25 for 25.000, or a zero too many. */
export type PriceDoubt = 'small' | 'jump';

const SMALL_VND = 1000;
const JUMP = 4;

/** Whether a price deserves a second look; null when it does not, and for nothing typed yet. `before` is null for a new item. */
export function doubtPrice(priceVnd: Vnd, before: Vnd | null): PriceDoubt | null {
  if (priceVnd === 0) return null;
  if (priceVnd < SMALL_VND) return 'small';
  if (before !== null && (priceVnd >= before * JUMP || priceVnd * JUMP <= before)) return 'jump';
  return null;
}
