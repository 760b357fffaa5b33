import { type Vnd, vnd } from '@choso/shared/money';

/** A quantity in thousandths of the product's unit, or null when it is not a positive multiple of the step. */
export function toQuantityMilli(quantity: number, stepMilli: number): number | null {
  const milli = Math.round(quantity * 1000);
  // Dividing back gives the very same number only for a decimal of three places, so nothing is rounded away unseen.
  const isExact = milli / 1000 === quantity;
  return isExact && milli > 0 && milli % stepMilli === 0 ? milli : null;
}

/**
 * The price of a quantity, in whole đồng, half a đồng rounded up.
 *
 * Units: `priceVnd` for one unit, `quantityMilli` thousandths of it. Throws RangeError beyond exact whole numbers.
 */
export function lineTotal(priceVnd: Vnd, quantityMilli: number): Vnd {
  // The product may leave the exact numbers of JavaScript although the total does not.
  return vnd(Number((BigInt(priceVnd) * BigInt(quantityMilli) + 500n) / 1000n));
}
