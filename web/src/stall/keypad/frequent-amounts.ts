import { compareVnd, type Vnd, vnd } from '@choso/shared/money';
import { toVietnamHour } from '@choso/shared/time';

const BEFORE_ANY_SALE = [vnd(10_000), vnd(20_000), vnd(50_000)];
/** How many amounts are offered. */
export const SHOWN = 3;
/** What is sold at breakfast is not what is sold in the afternoon: an amount of about this hour counts so much more. */
const THIS_HOUR = 10;
const HOURS_OF_DAY = 24;

/** An amount that was asked for or paid in cash, and when (epoch milliseconds). */
export interface Taken {
  amountVnd: Vnd;
  at: number;
}

/** The amounts a stall takes most at about this hour, smallest first; common notes fill up while there are too few. */
export function frequentAmounts(taken: readonly Taken[], now: number): Vnd[] {
  const hour = toVietnamHour(now);
  const weights = new Map<Vnd, number>();
  for (const { amountVnd, at } of taken) {
    const apart = Math.abs(toVietnamHour(at) - hour);
    const isAboutNow = Math.min(apart, HOURS_OF_DAY - apart) <= 1;
    weights.set(amountVnd, (weights.get(amountVnd) ?? 0) + (isAboutNow ? THIS_HOUR : 1));
  }
  const often = [...weights].sort(([, left], [, right]) => right - left).map(([amount]) => amount);
  return [...new Set([...often, ...BEFORE_ANY_SALE])].slice(0, SHOWN).sort(compareVnd);
}
