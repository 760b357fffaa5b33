import type { IfGone, ProductView } from '@choso/shared/contracts';
import { sumVnd, type Vnd } from '@choso/shared/money';
import { type Signal, signal } from '@preact/signals';
import { keep, readKept } from '../lib/storage.ts';
import { lineTotalVnd, toSoldQuantity } from './quantity.ts';

/** What the basket remembers of a product, so that it can be shown before the market answers. */
export type BasketProduct = Pick<
  ProductView,
  'id' | 'stallId' | 'stallCode' | 'stallName' | 'name' | 'unitName' | 'priceVnd' | 'quantityStep' | 'weighedAtSale'
>;

/** One product in the basket, at the price its buyer has seen. */
export interface BasketLine {
  product: BasketProduct;
  quantity: number;
  /** What to do when it is sold out; the stall calls, unless something else was chosen. */
  ifGone?: IfGone;
}

/** What a buyer means to order in one market, in the order it was put in. */
export type Basket = readonly BasketLine[];

/** The part of a basket that one stall will be paid for. */
export interface BasketGroup {
  stallId: string;
  stallCode: string;
  stallName: string;
  lines: BasketLine[];
  totalVnd: Vnd;
}

/** Put a quantity of a product into the basket; zero takes it out. The price is the one shown with this tap. */
export function withQuantity(basket: Basket, product: BasketProduct, quantity: number): Basket {
  const sold = toSoldQuantity(quantity, product);
  const known = basket.find((other) => other.product.id === product.id);
  const line = { ...known, product: pickProduct(product), quantity: sold };
  if (sold === 0) return basket.filter((other) => other.product.id !== product.id);
  if (!known) return [...basket, line];
  return basket.map((other) => (other.product.id === product.id ? line : other));
}

/** Choose what to do when a product is sold out. */
export function withIfGone(basket: Basket, productId: string, ifGone: IfGone): Basket {
  return basket.map((line) => (line.product.id === productId ? { ...line, ifGone } : line));
}

/** Put a line that was taken out back where it was; what has come in meanwhile stays. */
export function withLineBack(basket: Basket, line: BasketLine, at: number): Basket {
  const rest = basket.filter(({ product }) => product.id !== line.product.id);
  return [...rest.slice(0, at), line, ...rest.slice(at)];
}

/** What stays after an order went out: anything put in while it was on its way. */
export function withoutOrdered(basket: Basket, ordered: readonly { productId: string; quantity: number }[]): Basket {
  const taken = new Map(ordered.map(({ productId, quantity }) => [productId, quantity]));
  return basket
    .map((line) => ({
      ...line,
      quantity: toSoldQuantity(line.quantity - (taken.get(line.product.id) ?? 0), line.product),
    }))
    .filter(({ quantity }) => quantity > 0);
}

/** The basket stall by stall, in the order in which the stalls came in. The subtotals add up to the total. */
export function groupByStall(basket: Basket): BasketGroup[] {
  // Map.groupBy is younger than many phones in the market.
  const byStall = new Map<string, BasketLine[]>();
  for (const line of basket) {
    const { stallId } = line.product;
    byStall.set(stallId, [...(byStall.get(stallId) ?? []), line]);
  }
  return [...byStall.values()].map((lines) => {
    const { stallId, stallCode, stallName } = lines[0]!.product;
    return { stallId, stallCode, stallName, lines, totalVnd: totalVnd(lines) };
  });
}

/** What a basket costs. */
export function totalVnd(basket: Basket): Vnd {
  return sumVnd(basket.map(({ product, quantity }) => lineTotalVnd(product.priceVnd, quantity)));
}

/** How much of a product is in the basket. */
export function quantityOf(basket: Basket, productId: string): number {
  return basket.find(({ product }) => product.id === productId)?.quantity ?? 0;
}

const baskets = new Map<string, Signal<Basket>>();

/** The basket of a market; it stays on this device and follows what another tab does to it. */
export function basketOf(slug: string): Signal<Basket> {
  const known = baskets.get(slug);
  if (known) return known;
  const basket = signal(readBasket(slug));
  baskets.set(slug, basket);
  globalThis.addEventListener?.('storage', ({ key }) => {
    if (key === storageKey(slug)) basket.value = readBasket(slug);
  });
  return basket;
}

/** Change the basket of a market and keep it. */
export function changeBasket(slug: string, change: (basket: Basket) => Basket): void {
  const basket = basketOf(slug);
  basket.value = change(basket.value);
  keep(storageKey(slug), basket.value.length === 0 ? null : basket.value);
}

function storageKey(slug: string): string {
  return `choso-basket-${slug}`;
}

function readBasket(slug: string): Basket {
  const kept = readKept<Basket>(storageKey(slug));
  // An older release may have kept another shape; a basket is not worth a blank page.
  return Array.isArray(kept) ? kept.filter((line: BasketLine) => line?.product?.quantityStep > 0) : [];
}

function pickProduct(product: BasketProduct): BasketProduct {
  const { id, stallId, stallCode, stallName, name, unitName, priceVnd, quantityStep, weighedAtSale } = product;
  return { id, stallId, stallCode, stallName, name, unitName, priceVnd, quantityStep, weighedAtSale };
}
