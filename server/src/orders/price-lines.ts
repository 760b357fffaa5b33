import type { IfGone } from '@choso/shared/contracts';
import { isTransferableVnd, type Vnd, vnd } from '@choso/shared/money';
import type { FieldFault, ProblemCode } from '@choso/shared/problems';
import { AppError } from '../http/index.ts';
import { lineTotal, toQuantityMilli } from './line-total.ts';
import { type Part, split } from './split.ts';

/** A line as ordered. `quantity` is in the product's unit. */
export interface AskedLine {
  productId: string;
  quantity: number;
  ifGone?: IfGone | undefined;
}

/** What pricing must know of a product. */
export interface PricedProduct {
  id: string;
  marketId: string;
  stallId: string;
  name: string;
  unitName: string;
  priceVnd: number;
  quantityStepMilli: number;
  weighedAtSale: number;
  isAvailable: number;
}

/** A line with the product's words and price of this moment, kept even when the product changes later. */
export interface PricedLine {
  productId: string;
  stallId: string;
  name: string;
  unitName: string;
  priceVnd: Vnd;
  quantityMilli: number;
  totalVnd: Vnd;
  weighedAtSale: number;
  ifGone: IfGone;
}

/** What stands on the shelves of one market now, and which of its stalls sell. */
export interface Shelves {
  marketId: string;
  products: readonly PricedProduct[];
  openStallIds: ReadonlySet<string>;
}

/**
 * Price a basket and split it by stall.
 *
 * Throws, naming each line at fault: `product/not-available`, `stall/closed`, `order/bad-quantity`; and
 * `amount/out-of-range` when a stall's part is more than one transfer can carry, or nothing.
 */
export function priceLines(
  asked: readonly AskedLine[],
  { marketId, products, openStallIds }: Shelves,
): Part<PricedLine>[] {
  const byId = new Map(products.filter((own) => own.marketId === marketId).map((own) => [own.id, own]));
  const found = asked.map(({ productId, ...rest }) => ({ product: byId.get(productId), ...rest }));
  const isClosed = (product: PricedProduct | undefined) => product !== undefined && !openStallIds.has(product.stallId);

  refuseLines('stall/closed', found, ({ product }) => isClosed(product));
  refuseLines('product/not-available', found, ({ product }) => !product?.isAvailable);
  const lines = found.map(({ product, quantity, ifGone = 'call' }) =>
    product ? toLine(product, quantity, ifGone) : null,
  );
  refuseLines('order/bad-quantity', lines, (line) => line === null, '/quantity');

  const parts = split(lines.filter((line) => line !== null));
  if (parts.some(({ totalVnd }) => !isTransferableVnd(totalVnd))) throw new AppError('amount/out-of-range');
  return parts;
}

function toLine(product: PricedProduct, quantity: number, ifGone: IfGone): PricedLine | null {
  const quantityMilli = toQuantityMilli(quantity, product.quantityStepMilli);
  if (quantityMilli === null) return null;
  const priceVnd = vnd(product.priceVnd);
  const { id: productId, stallId, name, unitName, weighedAtSale } = product;
  const totalVnd = lineTotal(priceVnd, quantityMilli);
  return { productId, stallId, name, unitName, priceVnd, quantityMilli, totalVnd, weighedAtSale, ifGone };
}

function refuseLines<Line>(
  code: ProblemCode,
  lines: readonly Line[],
  isAtFault: (line: Line) => boolean,
  field = '',
): void {
  const errors = lines.flatMap((line, at): FieldFault[] =>
    isAtFault(line) ? [{ pointer: `#/lines/${at}${field}`, detail: code }] : [],
  );
  if (errors.length > 0) throw new AppError(code, undefined, errors);
}
