export { lineTotal } from '@choso/shared/money';

/** A quantity in thousandths of the product's unit, or null when it is not a positive multiple of the step. */
export function toQuantityMilli(quantity: number, stepMilli: number): number | null {
  const milli = Math.round(quantity * 1000);
  // Dividing back gives the very same number only for a decimal of three places, so nothing is rounded away unseen.
  const isExact = milli / 1000 === quantity;
  return isExact && milli > 0 && milli % stepMilli === 0 ? milli : null;
}
