import { rank } from './rank.ts';
import { type Searchable, toPhrase } from './searchable.ts';

/** What a shopper looks for; an absent part does not narrow. */
export interface Wish {
  q?: string | undefined;
  category?: string | undefined;
  stall?: string | undefined;
}

/** Find a market's products; a category that would leave nothing is dropped, and that is said. */
export function findProducts(
  products: readonly Searchable[],
  { q = '', category, stall }: Wish,
): { found: Searchable[]; categoryDropped: boolean } {
  const atStall = stall ? products.filter(({ stallId }) => stallId === stall) : products;
  const matching = rank(atStall, toPhrase(q));
  const found = category ? matching.filter(({ categoryId }) => categoryId === category) : matching;
  return found.length > 0
    ? { found, categoryDropped: false }
    : { found: matching, categoryDropped: matching.length > 0 };
}
