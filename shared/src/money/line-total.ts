import { type Vnd, vnd } from './vnd.ts';

/**
 * The price of a quantity, in whole đồng, half a đồng rounded up.
 *
 * Units: `priceVnd` for one unit, `quantityMilli` thousandths of it. Throws RangeError beyond exact whole numbers.
 */
export function lineTotal(priceVnd: Vnd, quantityMilli: number): Vnd {
  // The product may leave the exact numbers of JavaScript although the total does not.
  return vnd(Number((BigInt(priceVnd) * BigInt(quantityMilli) + 500n) / 1000n));
}

/**
 * How much goods an amount buys ("bán em ba mươi nghìn thịt"), in thousandths of the unit, half a thousandth rounded up.
 *
 * At least one thousandth; 0 when the goods have no price. The line then costs the amount that was asked for, not the
 * price of the rounded weight.
 */
export function quantityFor(priceVnd: Vnd, totalVnd: Vnd): number {
  if (priceVnd <= 0 || totalVnd <= 0) return 0;
  const price = BigInt(priceVnd);
  return Math.max(1, Number((BigInt(totalVnd) * 2000n + price) / (2n * price)));
}
