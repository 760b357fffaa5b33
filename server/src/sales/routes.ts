import { createSale, listSales, reverseSale as reverseSaleContract } from '@choso/shared/contracts';
import { type Database, inTransaction } from '../db/index.ts';
import { type Desk, once, pageFrom, pageLimit, readDeviceTime } from '../http/index.ts';
import type { Actor } from '../people/index.ts';
import { makeSale } from './make-sale.ts';
import { getOwnStall } from './own-stall.ts';
import { presentSales } from './present-sales.ts';
import { reverseSale } from './reverse-sale.ts';
import { listSaleRows } from './store.ts';
import { mountTabs } from './tab-routes.ts';

interface Deps {
  db: Database;
  clock: () => number;
  wake: () => void;
}

/** Sales in cash and on tabs, and the notebook. What is not yours and what is not there are the same 404. */
export function mountSales(desk: Desk<Actor>, deps: Deps): void {
  const { db, clock, wake } = deps;

  desk.serveSignedIn(createSale, async ({ params, body, actor, identity, request }) => {
    const stall = await getOwnStall(db, params, actor);
    const counter = { stall, actor: actor.personId, now: clock(), deviceNow: readDeviceTime(request) };
    const view = await inTransaction(db, (tx) =>
      once(tx, identity, counter.now, async () => (await presentSales(tx, [await makeSale(tx, body, counter)]))[0]!),
    );
    wake();
    return view;
  });

  desk.serveSignedIn(listSales, async ({ params, query, actor }) => {
    const { id } = await getOwnStall(db, params, actor);
    const limit = pageLimit(query);
    const page = pageFrom(
      await listSaleRows(db, id, query.cursor, limit),
      limit,
      (row) => row.id,
      (row) => row,
    );
    return { ...page, items: await presentSales(db, page.items) };
  });

  desk.serveSignedIn(reverseSaleContract, async ({ params, body, actor, identity }) => {
    const { id: stallId } = await getOwnStall(db, params, actor);
    const ask = { stallId, saleId: params.saleId ?? '', reason: body.reason, actor: actor.personId };
    const view = await inTransaction(db, (tx) =>
      once(tx, identity, clock(), async () => (await presentSales(tx, [await reverseSale(tx, ask, clock())]))[0]!),
    );
    wake();
    return view;
  });

  mountTabs(desk, deps);
}
