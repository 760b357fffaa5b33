import { createOrder, getOrder, listStallOrders, moveOrderGroup } from '@choso/shared/contracts';
import { type Database, inTransaction } from '../db/index.ts';
import { AppError, type Desk, once, pageFrom, pageLimit } from '../http/index.ts';
import { getMarketById, getMarketBySlug } from '../markets/index.ts';
import { type Actor, canSellAt } from '../people/index.ts';
import { moveGroup } from './move-group.ts';
import { placeOrder } from './place-order.ts';
import { presentOrder, presentStallOrders } from './present.ts';
import { findOrderByToken, listGroupsOfStall } from './store.ts';

interface Deps {
  db: Database;
  clock: () => number;
  wake: () => void;
}

/** Orders: place, look, list a stall's parts, move a part on. What is not yours and what is not there are the same 404. */
export function mountOrders(desk: Desk<Actor>, { db, clock, wake }: Deps): void {
  desk.serve(createOrder, async ({ params, body, identity }) => {
    const market = await getMarketBySlug(db, params.slug ?? '');
    const ask = { ...body, market, note: body.note || null };
    const view = await inTransaction(db, (tx) =>
      once(tx, identity, clock(), async () => presentOrder(tx, await placeOrder(tx, ask, clock()), market)),
    );
    wake();
    return view;
  });

  desk.serve(getOrder, async ({ params }) => {
    const order = await findOrderByToken(db, params.token ?? '');
    if (!order) throw new AppError('resource/not-found');
    return presentOrder(db, order, await getMarketById(db, order.marketId));
  });

  desk.serveSignedIn(listStallOrders, async ({ params, query, actor }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    const limit = pageLimit(query);
    const rows = await listGroupsOfStall(db, stallId, query.cursor, limit + 1);
    const page = pageFrom(
      rows,
      limit,
      (row) => row.id,
      (row) => row,
    );
    return { ...page, items: await presentStallOrders(db, page.items) };
  });

  desk.serveSignedIn(moveOrderGroup, async ({ params, body, actor }) => {
    const { stallId = '', groupId = '' } = params;
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    const move = { stallId, groupId, to: body.state, actor: actor.personId };
    const [view] = await inTransaction(db, async (tx) => presentStallOrders(tx, [await moveGroup(tx, move, clock())]));
    wake();
    return view!;
  });
}
