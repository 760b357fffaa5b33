import { answerOrderGroup, createOrder, getOrder } from '@choso/shared/contracts';
import { type Database, inTransaction } from '../db/index.ts';
import { AppError, type Desk, once } from '../http/index.ts';
import { getMarketById, getMarketBySlug } from '../markets/index.ts';
import type { Actor } from '../people/index.ts';
import { answerPart } from './answer-part.ts';
import type { Billing } from './billing.ts';
import { readPart } from './part.ts';
import { placeOrder } from './place-order.ts';
import { presentOrder } from './present.ts';
import { mountStallOrders } from './stall-routes.ts';
import { findOrderByToken } from './store.ts';

interface Deps {
  db: Database;
  clock: () => number;
  wake: () => void;
  billing: Billing;
}

/** Orders: place, look, answer; and the stall's side of them. What is not yours and what is not there are the same 404. */
export function mountOrders(desk: Desk<Actor>, deps: Deps): void {
  const { db, clock, wake, billing } = deps;

  desk.serve(createOrder, async ({ params, body, identity }) => {
    const market = await getMarketBySlug(db, params.slug ?? '');
    const ask = { ...body, market, note: body.note || null };
    const view = await inTransaction(db, (tx) =>
      once(tx, identity, clock(), async () =>
        presentOrder(tx, await placeOrder(tx, ask, billing, clock()), market, billing),
      ),
    );
    wake();
    return view;
  });

  desk.serve(getOrder, async ({ params }) => {
    const order = await findOrderByToken(db, params.token ?? '');
    if (!order) throw new AppError('resource/not-found');
    return presentOrder(db, order, await getMarketById(db, order.marketId), billing);
  });

  desk.serve(answerOrderGroup, async ({ params, body, identity }) => {
    const { token = '', groupId = '' } = params;
    const view = await inTransaction(db, (tx) =>
      once(tx, identity, clock(), async () => {
        await answerPart(tx, await readPart(tx, { groupId, orderToken: token }, billing), body, clock());
        const order = (await findOrderByToken(tx, token))!;
        return presentOrder(tx, order, await getMarketById(tx, order.marketId), billing);
      }),
    );
    wake();
    return view;
  });

  mountStallOrders(desk, deps);
}
