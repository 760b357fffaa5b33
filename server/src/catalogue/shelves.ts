import type { Database } from '../db/index.ts';
import { type Searchable, toPhrase } from './searchable.ts';
import { countProducts, listNames } from './store.ts';

interface Shelf {
  count: number;
  lastId: string | null;
  readAt: number;
  products: Searchable[];
}

// A product that came or went shows in the count; a rename on another node does not, and waits until the shelf is this old.
const SHELF_LIFE_MS = 30_000;

/** The words of each market's products, kept in memory. */
export interface Shelves {
  read(marketId: string): Promise<readonly Searchable[]>;
  /** Somebody renamed, moved or hid goods here; another node of ours sees it when its shelf is old. */
  forget(marketId: string): void;
}

/** Keeps the words of each market's products in memory, so that a search does not take every name apart again. */
export function createShelves(db: Database): Shelves {
  const shelves = new Map<string, Shelf>();
  const read = async (marketId: string) => {
    const { count, lastId } = await countProducts(db, marketId);
    const known = shelves.get(marketId);
    const isFresh = known && Date.now() - known.readAt < SHELF_LIFE_MS;
    if (isFresh && known.count === count && known.lastId === lastId) return known.products;
    const products = (await listNames(db, marketId)).map(({ id, stallId, categoryId, name, categoryName }) => ({
      id,
      stallId,
      categoryId,
      name: toPhrase(name),
      category: toPhrase(categoryName),
    }));
    shelves.set(marketId, { count, lastId, readAt: Date.now(), products });
    return products;
  };
  return { read, forget: (marketId) => void shelves.delete(marketId) };
}
