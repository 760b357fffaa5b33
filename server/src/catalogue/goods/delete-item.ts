import type { Tx } from '../../db/index.ts';
import { AppError } from '../../http/index.ts';
import { dropPhoto } from '../photos/store.ts';
import { type GoodsAct, told } from './change-items.ts';
import { lockItem } from './store.ts';

/** Whether an item was ever sold or ordered: told by the rooms of sales and orders, which are above. */
export type IsItemUsed = (tx: Tx, itemId: string) => Promise<boolean>;

/** Delete an item that has no history, with its photo. Throws `resource/not-found`, `item/has-history`. */
export async function deleteItem(tx: Tx, act: GoodsAct, itemId: string, isUsed: IsItemUsed): Promise<void> {
  const row = await lockItem(tx, act.stallId, itemId);
  if (!row) throw new AppError('resource/not-found');
  if (await isUsed(tx, row.id)) throw new AppError('item/has-history');
  if (row.photoId !== null) await dropPhoto(tx, row.photoId);
  await tx.deleteFrom('Product').where('id', '=', row.id).execute();
  const { name, unitName, priceVnd } = row;
  await told(tx, act, { action: 'item.deleted', subject: row.id, facts: { name, unitName, priceVnd } });
}
