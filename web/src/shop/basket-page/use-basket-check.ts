import { listProducts, listStalls, type ProductView, type StallView } from '@choso/shared/contracts';
import { useEffect } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { type Loaded, useLoad } from '../../lib/load.ts';
import type { Basket } from '../basket.ts';
import { findChanges, type LineChange } from '../basket-changes.ts';

/** What the market sells now, as far as it concerns a basket. */
export interface ShelfNow {
  products: ReadonlyMap<string, ProductView>;
  stalls: readonly StallView[];
  /** The stalls that were asked; a stall that came into the basket later is not judged. */
  asked: ReadonlySet<string>;
}

/** Ask what the stalls of a basket sell now. */
export async function readShelves(slug: string, basket: Basket): Promise<ShelfNow> {
  const asked = new Set(basket.map(({ product }) => product.stallId));
  const [{ items: stalls }, ...shelves] = await Promise.all([
    call(listStalls, { params: { slug } }),
    ...[...asked].map((stall) => readShelf(slug, stall)),
  ]);
  return { products: new Map(shelves.flat().map((product) => [product.id, product])), stalls, asked };
}

async function readShelf(slug: string, stall: string): Promise<ProductView[]> {
  const products: ProductView[] = [];
  let cursor: string | null = null;
  do {
    const query = { stall, limit: 200, ...(cursor === null ? {} : { cursor }) };
    const page: { items: ProductView[]; nextCursor: string | null } = await call(listProducts, {
      params: { slug },
      query,
    });
    products.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return products;
}

/** What changed in a basket since it was filled, by product. */
export function changesOf(basket: Basket, now: ShelfNow): ReadonlyMap<string, LineChange> {
  const judged = basket.filter(({ product }) => now.asked.has(product.stallId));
  return findChanges(judged, [...now.products.values()], now.stalls);
}

/** Keep looking at the shelves: when the page opens and whenever somebody comes back to it. */
export function useShelves(slug: string, basket: Basket): Loaded<ShelfNow> {
  const loaded = useLoad(() => readShelves(slug, basket), [slug]);
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && loaded.reload();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [slug]);
  return loaded;
}
