import type { OrderLineView, ProductView } from '@choso/shared/contracts';
import { sumVnd, type Vnd, vnd } from '@choso/shared/money';

/** What the seller says of one line so far, in thousandths of its unit; `milli` null: still to be weighed. */
export interface DraftLine {
  line: OrderLineView;
  milli: number | null;
}

/** Something similar in the place of a line that is sold out. */
export interface DraftInstead {
  product: ProductView;
  milli: number;
}

/** A revision being typed. */
export interface Draft {
  lines: readonly DraftLine[];
  /** By the number of the line that is sold out. */
  instead: ReadonlyMap<number, DraftInstead>;
}

/** A draft that says what is known: agreed pieces, weights, and what was proposed already. */
export function openDraft(lines: readonly OrderLineView[]): Draft {
  return { lines: lines.filter(isOwn).map((line) => ({ line, milli: knownMilli(line) })), instead: new Map() };
}

/** What the seller put in by an earlier proposal is begun anew with the next one. */
function isOwn({ orderedQuantity, quantity }: OrderLineView): boolean {
  return orderedQuantity > 0 || quantity > 0;
}

function knownMilli({ proposedQuantity, quantity, weighedAtSale, isWeighed }: OrderLineView): number | null {
  if (proposedQuantity !== null) return toMilli(proposedQuantity);
  return weighedAtSale && !isWeighed && quantity > 0 ? null : toMilli(quantity);
}

/** A quantity in thousandths. */
export function toMilli(quantity: number): number {
  return Math.round(quantity * 1000);
}

/** What a quantity costs, by the rule of the server: half a đồng goes up. */
export function costOf(priceVnd: Vnd, milli: number): Vnd {
  return vnd(Math.floor((priceVnd * milli + 500) / 1000));
}

/** What the part comes to as it is typed; what is not weighed yet counts as ordered. */
export function draftTotal({ lines, instead }: Draft): Vnd {
  const own = lines.map(({ line, milli }) => costOf(line.priceVnd, milli ?? toMilli(line.quantity)));
  return sumVnd([...own, ...[...instead.values()].map(({ product, milli }) => costOf(product.priceVnd, milli))]);
}

/** How many lines are still to be put on the scales. */
export function countUnweighed({ lines }: Draft): number {
  return lines.filter(({ milli }) => milli === null).length;
}

/** What sending it would do: end the order, ask the shopper, or ask nobody. */
export function outcomeOf({ lines, instead }: Draft): 'ends' | 'asks' | 'agreed' {
  if (instead.size === 0 && lines.every(({ milli }) => milli === 0)) return 'ends';
  const asks = lines.some(({ line, milli }) => {
    if (milli === null || milli === toMilli(line.quantity)) return false;
    if (milli === 0) return line.ifGone !== 'drop';
    return costOf(line.priceVnd, milli) !== line.totalVnd;
  });
  return asks || instead.size > 0 ? 'asks' : 'agreed';
}

/** Say another quantity of a line; a line that is here again needs nothing in its place. */
export function withMilli({ lines, instead }: Draft, number: number, milli: number | null): Draft {
  const kept = new Map(instead);
  if (milli !== 0) kept.delete(number);
  return {
    lines: lines.map((one) => (one.line.line === number ? { ...one, milli } : one)),
    instead: kept,
  };
}

/** Put something in the place of a line that is sold out, or null for nothing. */
export function withInstead({ lines, instead }: Draft, number: number, put: DraftInstead | null): Draft {
  const kept = new Map(instead);
  if (put) kept.set(number, put);
  else kept.delete(number);
  return { lines, instead: kept };
}

/** The draft as it is sent. */
export function toRevision({ lines, instead }: Draft) {
  return {
    lines: lines.flatMap(({ line, milli }) => (milli === null ? [] : [{ line: line.line, quantity: milli / 1000 }])),
    instead: [...instead].map(([line, { product, milli }]) => ({
      line,
      productId: product.id,
      quantity: milli / 1000,
    })),
  };
}
