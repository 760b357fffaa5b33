import { sql } from 'kysely';
import type { Database, Tx } from '../db/index.ts';

/** Every market, in the order of their names. */
export function listMarketRows(db: Database) {
  return db.selectFrom('Market').selectAll().orderBy('kind', 'desc').orderBy('name').execute();
}

/** Markets by their ids, in no order. */
export function listMarketsById(db: Database | Tx, ids: readonly string[]) {
  return ids.length === 0
    ? []
    : db
        .selectFrom('Market')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute();
}

/** The market with a slug, or null. */
export async function findMarketBySlug(db: Database, slug: string) {
  return (await db.selectFrom('Market').selectAll().where('slug', '=', slug).executeTakeFirst()) ?? null;
}

/** The rows of a market, as laid out. */
export function listZones(db: Database, marketId: string) {
  return db.selectFrom('Zone').select(['id', 'name']).where('marketId', '=', marketId).orderBy('position').execute();
}

/** The categories in which a market sells something, with how many products. */
export function listCategories(db: Database, marketId: string) {
  return db
    .selectFrom('Category')
    .innerJoin('Product', 'Product.categoryId', 'Category.id')
    .select(['Category.id', 'Category.name', 'Category.nameEn', sql<number>`count(*)`.as('productCount')])
    .where('Product.marketId', '=', marketId)
    .where('Product.isAvailable', '=', 1)
    .groupBy(['Category.id', 'Category.name', 'Category.nameEn', 'Category.position'])
    .orderBy('Category.position')
    .execute();
}

/** How many stalls a market has. */
export async function countStalls(db: Database, marketId: string): Promise<number> {
  const row = await db
    .selectFrom('Stall')
    .select(sql<number>`count(*)`.as('count'))
    .where('marketId', '=', marketId)
    .executeTakeFirstOrThrow();
  return row.count;
}
