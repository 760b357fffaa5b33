import type { ProductView } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import type { Language } from '../lib/language.ts';

/** How a product is sold: what one unit is and the smallest amount of it. */
export type SoldBy = Pick<ProductView, 'quantityStep' | 'unitName'>;

const LARGEST = 9_999;
const HANDY_WEIGHT = 0.5;

/** Bring a wish to what can be sold: whole steps, none below zero. Floating dust (0.1 × 3) is gone afterwards. */
export function toSoldQuantity(quantity: number, { quantityStep }: SoldBy): number {
  const steps = Math.round(Math.min(Math.max(quantity, 0), LARGEST) / quantityStep);
  return Number((steps * quantityStep).toFixed(3));
}

/** What one tap in the market adds: nobody taps ten times for a kilogram, so fine weights move by half a unit. */
export function tapStep(sold: SoldBy): number {
  return sold.quantityStep < HANDY_WEIGHT ? toSoldQuantity(HANDY_WEIGHT, sold) : sold.quantityStep;
}

/** The quantity after one step up (`1`) or down (`-1`); below one step nothing is left. */
export function stepQuantity(quantity: number, sold: SoldBy, direction: 1 | -1, step = sold.quantityStep): number {
  if (direction < 0 && quantity <= step) return 0;
  return toSoldQuantity(quantity + direction * step, sold);
}

/** Read what somebody typed: `0,5`, `0.5`, `2 kg`. Null when it is no number. */
export function parseQuantity(text: string, sold: SoldBy): number | null {
  const digits = /^\s*(\d{1,4}(?:[.,]\d{0,3})?|[.,]\d{1,3})/.exec(text)?.[1];
  return digits === undefined ? null : toSoldQuantity(Number(digits.replace(',', '.')), sold);
}

/** A number as people read it, `0,5` in Vietnamese. */
export function numberText(quantity: number, language: Language): string {
  return language === 'vi' ? String(quantity).replace('.', ',') : String(quantity);
}

/** A quantity with its unit, `0,5 kg`. */
export function quantityText(quantity: number, unitName: string, language: Language): string {
  return `${numberText(quantity, language)}\u00a0${unitName}`;
}

/** What a line costs. Quantities have at most three decimals; an odd half đồng goes up. */
export function lineTotalVnd(priceVnd: Vnd, quantity: number): Vnd {
  const thousandths = priceVnd * Math.round(quantity * 1000);
  return vnd(Math.floor((thousandths + 500) / 1000));
}
