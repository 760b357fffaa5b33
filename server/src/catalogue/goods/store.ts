import type { Selectable } from 'kysely';
import { type Database, type DB, lockRows, type Tx } from '../../db/index.ts';

/** An item as it is kept. */
export type ItemRow = Selectable<DB['Product']>;

/** The columns that an ask may reach; ids, the stall and the market are not among them. */
export type ItemColumns = Pick<
  ItemRow,
  | 'name'
  | 'categoryId'
  | 'unitName'
  | 'weighedAtSale'
  | 'quantityStepMilli'
  | 'priceVnd'
  | 'pricedAt'
  | 'isAvailable'
  | 'soldOutOn'
>;

/** The items of a stall in their order, those put away too. */
export function listItemsOfStall(db: Database | Tx, stallId: string): Promise<ItemRow[]> {
  return db
    .selectFrom('Product')
    .selectAll()
    .where('stallId', '=', stallId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** An item of a stall, or null; nobody else changes it before the transaction ends. */
export async function lockItem(tx: Tx, stallId: string, itemId: string): Promise<ItemRow | null> {
  const row = tx.selectFrom('Product').selectAll().where('id', '=', itemId).where('stallId', '=', stallId);
  return (await lockRows(tx, row).executeTakeFirst()) ?? null;
}

/** Whether goods of such a category exist. */
export async function isCategory(tx: Tx, categoryId: string): Promise<boolean> {
  return (await tx.selectFrom('Category').select('id').where('id', '=', categoryId).executeTakeFirst()) !== undefined;
}

/** The place after the last item of a market. */
export async function nextPosition(tx: Tx, marketId: string): Promise<number> {
  const last = await tx
    .selectFrom('Product')
    .select((of) => of.fn.max('position').as('position'))
    .where('marketId', '=', marketId)
    .executeTakeFirst();
  return Number(last?.position ?? -1) + 1;
}

/** Change an item. */
export async function saveItem(
  tx: Tx,
  itemId: string,
  set: Partial<ItemColumns & Pick<ItemRow, 'position' | 'photoId'>>,
): Promise<void> {
  await tx.updateTable('Product').set(set).where('id', '=', itemId).execute();
}
