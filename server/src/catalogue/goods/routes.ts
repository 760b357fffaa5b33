import {
  changeStallItem,
  createStallItem,
  deleteStallItem,
  listStallItems,
  orderStallItems,
} from '@choso/shared/contracts';
import { type Database, inTransaction } from '../../db/index.ts';
import { AppError, type Desk, once } from '../../http/index.ts';
import { type Actor, canEditGoods, canSellAt } from '../../people/index.ts';
import { findStall } from '../../stalls/index.ts';
import { addItem, changeItem, type GoodsAct, orderItems } from './change-items.ts';
import { deleteItem, type IsItemUsed } from './delete-item.ts';
import { presentItem } from './present-item.ts';
import { listItemsOfStall } from './store.ts';

interface Deps {
  db: Database;
  clock: () => number;
  wake: () => void;
  /** The words of a market's goods changed: search must read them again. */
  forgetShelf: (marketId: string) => void;
  isItemUsed: IsItemUsed;
}

/** Let somebody change a stall's goods: its holder and staff with that right; staff without it are told so. */
export async function beginGoodsAct(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  stallId: string,
  actor: Actor,
): Promise<GoodsAct> {
  if (!canEditGoods(actor, stallId))
    throw new AppError(canSellAt(actor, stallId) ? 'session/forbidden' : 'resource/not-found');
  const stall = await findStall(db, stallId);
  if (!stall) throw new AppError('resource/not-found');
  return { stallId, marketId: stall.marketId, personId: actor.personId, at: clock() };
}

/** What a stall sells, for the stall itself. */
export function mountGoods(desk: Desk<Actor>, deps: Deps): void {
  const { db, clock, wake, forgetShelf } = deps;
  const changed = ({ marketId }: GoodsAct) => {
    forgetShelf(marketId);
    wake();
  };

  desk.serveSignedIn(listStallItems, async ({ params, actor }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    const items = (await listItemsOfStall(db, stallId)).map((row) => presentItem(row, clock()));
    return { items, mayEdit: canEditGoods(actor, stallId) };
  });

  desk.serveSignedIn(createStallItem, async ({ params, body, actor, identity }) => {
    const act = await beginGoodsAct(deps, params.stallId ?? '', actor);
    const view = await inTransaction(db, (tx) =>
      once(tx, identity, act.at, async () => presentItem(await addItem(tx, act, body), act.at)),
    );
    changed(act);
    return view;
  });

  desk.serveSignedIn(changeStallItem, async ({ params, body, actor }) => {
    const act = await beginGoodsAct(deps, params.stallId ?? '', actor);
    const row = await inTransaction(db, (tx) => changeItem(tx, act, params.itemId ?? '', body));
    changed(act);
    return presentItem(row, act.at);
  });

  desk.serveSignedIn(deleteStallItem, async ({ params, actor }) => {
    const act = await beginGoodsAct(deps, params.stallId ?? '', actor);
    const id = params.itemId ?? '';
    await inTransaction(db, (tx) => deleteItem(tx, act, id, deps.isItemUsed));
    changed(act);
    return { id };
  });

  desk.serveSignedIn(orderStallItems, async ({ params, body, actor }) => {
    const act = await beginGoodsAct(deps, params.stallId ?? '', actor);
    const rows = await inTransaction(db, (tx) => orderItems(tx, act, body.itemIds));
    changed(act);
    return { items: rows.map((row) => presentItem(row, act.at)) };
  });
}
