import type { StallItemView } from '@choso/shared/contracts';
import { lineTotal, quantityFor, type Vnd } from '@choso/shared/money';
import type { PickedLine } from '../keypad/keypad.ts';

const HUNDRED_GRAMS = 100;

/** By how much one tap changes the quantity, in thousandths: 100 g of what is sold by the kilo, else the item's own step. */
export function stepOf({ unitName, step }: Pick<StallItemView, 'unitName' | 'step'>): number {
  return unitName === 'kg' ? HUNDRED_GRAMS : Math.max(1, Math.round(step * 1000));
}

/** Begin with one of it: a kilo, a bunch, a piece. */
export function startLine({ id, name, unitName, priceVnd }: StallItemView): PickedLine {
  return { productId: id, name, unitName, priceVnd, quantityMilli: 1000, totalVnd: priceVnd };
}

/** One step more or less, never less than one step; the price follows. */
export function stepLine(line: PickedLine, stepMilli: number, direction: 1 | -1): PickedLine {
  // After an amount of money the weight may lie between two steps: one tap goes to the next of them.
  const steps = line.quantityMilli / stepMilli;
  const next = direction > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1;
  return weighed(line, Math.max(1, next) * stepMilli);
}

/** Another price was agreed on; the weight stays. */
export function bargain(line: PickedLine, priceVnd: Vnd): PickedLine {
  return weighed({ ...line, priceVnd }, line.quantityMilli);
}

/** So much money's worth of it: the weight follows, and the line costs exactly that. */
export function forMoney(line: PickedLine, totalVnd: Vnd): PickedLine {
  return { ...line, quantityMilli: quantityFor(line.priceVnd, totalVnd), totalVnd };
}

function weighed(line: PickedLine, quantityMilli: number): PickedLine {
  return { ...line, quantityMilli, totalVnd: lineTotal(line.priceVnd, quantityMilli) };
}
