import { sql } from 'kysely';
import type { Database, Tx } from '../db/index.ts';
import { isOnSaleAt } from './sold-out.ts';

/** How many products a market offers, and the last of their ids. What a stall has put away is not among them. */
export function countProducts(db: Database, marketId: string) {
  return db
    .selectFrom('Product')
    .select([sql<number>`count(*)`.as('count'), sql<string | null>`max(id)`.as('lastId')])
    .where('marketId', '=', marketId)
    .where('isAvailable', '=', 1)
    .executeTakeFirstOrThrow();
}

/** What search reads of a market's products, in the order of the shelves. */
export function listNames(db: Database, marketId: string) {
  return db
    .selectFrom('Product')
    .innerJoin('Category', 'Category.id', 'Product.categoryId')
    .select(['Product.id', 'Product.stallId', 'Product.categoryId', 'Product.name', 'Category.name as categoryName'])
    .where('Product.marketId', '=', marketId)
    .where('Product.isAvailable', '=', 1)
    .orderBy('Product.position')
    .orderBy('Product.id')
    .execute();
}

/** Products with their stalls, in the order of `ids`; what is gone or put away is left out. */
export async function listProductsWithStalls(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('Product')
    .innerJoin('Stall', 'Stall.id', 'Product.stallId')
    .selectAll('Product')
    .select(['Stall.code as stallCode', 'Stall.name as stallName', 'Stall.status as stallStatus'])
    .where('Product.id', 'in', [...ids])
    .where('Product.isAvailable', '=', 1)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * Products by their ids as they are at `now`, in no order; unknown ids are left out.
 *
 * Units: `priceVnd` whole đồng for one unit, `quantityStepMilli` thousandths of the unit, `now` epoch milliseconds.
 * `isAvailable` is 0 also for what is sold out on that day. Give `tx` to decide on them.
 */
export async function listProductsByIds(db: Database | Tx, ids: readonly string[], now: number) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('Product')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({ ...row, isAvailable: isOnSaleAt(row, now) ? 1 : 0 }));
}
