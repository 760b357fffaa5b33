import { witness } from '../../audit/index.ts';
import { insertMany, newId, type Tx } from '../../db/index.ts';
import { AppError } from '../../http/index.ts';
import { addEvents } from '../../outbox/index.ts';
import { arrange } from './arrange.ts';
import { changeOf, type ItemAsk } from './item-change.ts';
import { type ItemRow, isCategory, listItemsOfStall, lockItem, nextPosition, saveItem } from './store.ts';

/** Who changes goods of which stall, and when. */
export interface GoodsAct {
  stallId: string;
  marketId: string;
  personId: string;
  at: number;
}

/** A whole new item. */
export type NewItem = Required<Pick<ItemAsk, 'name' | 'categoryId' | 'unitName' | 'soldBy' | 'step' | 'priceVnd'>>;

const MOST_ITEMS = 300;

/** Add an item, last in its stall. Throws `item/unknown-category`, `item/too-many`. */
export async function addItem(tx: Tx, act: GoodsAct, item: NewItem): Promise<ItemRow> {
  await refuseUnknownCategory(tx, item.categoryId);
  if ((await listItemsOfStall(tx, act.stallId)).length >= MOST_ITEMS) throw new AppError('item/too-many');
  const row: ItemRow = {
    id: newId(),
    stallId: act.stallId,
    marketId: act.marketId,
    categoryId: item.categoryId ?? '',
    name: item.name ?? '',
    unitName: item.unitName ?? '',
    priceVnd: item.priceVnd ?? 0,
    quantityStepMilli: Math.round((item.step ?? 1) * 1000),
    weighedAtSale: item.soldBy === 'weight' ? 1 : 0,
    isAvailable: 1,
    position: await nextPosition(tx, act.marketId),
    soldOutOn: null,
    pricedAt: act.at,
    photoId: null,
    taxActivity: null,
  };
  await insertMany(tx, 'Product', [row]);
  const { name, unitName, priceVnd } = row;
  await told(tx, act, { action: 'item.added', subject: row.id, facts: { name, unitName, priceVnd } });
  return row;
}

/** Change an item. Nothing is witnessed when nothing changes. Throws `resource/not-found`, `item/price-changed`, `item/unknown-category`. */
export async function changeItem(
  tx: Tx,
  act: GoodsAct,
  itemId: string,
  { expectedPriceVnd, ...ask }: ItemAsk & { expectedPriceVnd?: number | undefined },
): Promise<ItemRow> {
  const row = await lockItem(tx, act.stallId, itemId);
  if (!row) throw new AppError('resource/not-found');
  if (expectedPriceVnd !== undefined && expectedPriceVnd !== row.priceVnd && ask.priceVnd !== row.priceVnd)
    throw new AppError('item/price-changed');
  await refuseUnknownCategory(tx, ask.categoryId);
  const change = changeOf(row, ask, act.at);
  if (!change) return row;
  await saveItem(tx, row.id, change.set);
  await told(tx, act, { action: 'item.changed', subject: row.id, facts: { name: row.name, ...change.facts } });
  return { ...row, ...change.set };
}

/** Put a stall's items in an order. Throws `item/order-differs`. */
export async function orderItems(tx: Tx, act: GoodsAct, itemIds: readonly string[]): Promise<ItemRow[]> {
  const moved = arrange(await listItemsOfStall(tx, act.stallId), itemIds);
  if (!moved) throw new AppError('item/order-differs');
  for (const { id, position } of moved) await saveItem(tx, id, { position });
  if (moved.length > 0) await told(tx, act, { action: 'item.ordered', subject: act.stallId, facts: { itemIds } });
  return listItemsOfStall(tx, act.stallId);
}

/** Witness what was done to goods, and tell the stall's other phones. */
export async function told(
  tx: Tx,
  { stallId, marketId, personId: actor, at }: GoodsAct,
  { facts, ...what }: { action: string; subject: string; facts: Record<string, unknown> },
): Promise<void> {
  await witness(tx, [{ marketId, actor, ...what, facts: { stallId, ...facts } }], at);
  const topics = [`stall:${stallId}`] as const;
  await addEvents(tx, [{ topics, kind: 'stall.goods-changed', ref: what.subject, version: 1 }], at);
}

async function refuseUnknownCategory(tx: Tx, categoryId: string | undefined): Promise<void> {
  if (categoryId !== undefined && !(await isCategory(tx, categoryId))) throw new AppError('item/unknown-category');
}
