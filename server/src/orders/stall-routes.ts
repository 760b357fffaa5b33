import {
  handOverOrderGroup,
  listStallOrders,
  moveOrderGroup,
  noteOrderMoney,
  reviseOrderGroup,
  type StallOrderView,
} from '@choso/shared/contracts';
import { type Database, inTransaction, type Tx } from '../db/index.ts';
import { AppError, type Desk, once, pageFrom, pageLimit } from '../http/index.ts';
import { type Actor, canSellAt } from '../people/index.ts';
import type { Billing } from './billing.ts';
import { handOverPart } from './hand-over-part.ts';
import { movePart } from './move-part.ts';
import { notePartMoney } from './note-part-money.ts';
import { type Part, readPart } from './part.ts';
import { presentStallOrders } from './present.ts';
import { revisePart } from './revise-part.ts';
import { listGroupsOfStall, type OrderGroupRow } from './store.ts';

interface Deps {
  db: Database;
  clock: () => number;
  wake: () => void;
  billing: Billing;
}

/** A stall's parts of orders: list, take up, weigh, pack, hand over, refuse. */
export function mountStallOrders(desk: Desk<Actor>, { db, clock, wake, billing }: Deps): void {
  const ownPart = (params: Record<string, string>, actor: Actor) => {
    const { stallId = '', groupId = '' } = params;
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    return (tx: Tx): Promise<Part> => readPart(tx, { groupId, stallId }, billing);
  };
  const present = async (tx: Tx, group: OrderGroupRow): Promise<StallOrderView> =>
    (await presentStallOrders(tx, [group], billing))[0]!;

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
    return { ...page, items: await presentStallOrders(db, page.items, billing) };
  });

  desk.serveSignedIn(moveOrderGroup, async ({ params, body, actor }) => {
    const read = ownPart(params, actor);
    const move = { to: body.state, reason: body.reason || null, actor: actor.personId };
    const view = await inTransaction(db, async (tx) => present(tx, await movePart(tx, await read(tx), move, clock())));
    wake();
    return view;
  });

  desk.serveSignedIn(reviseOrderGroup, async ({ params, body, actor, identity }) => {
    const read = ownPart(params, actor);
    const ask = { ...body, instead: body.instead ?? [], note: body.note || null };
    const view = await inTransaction(db, (tx) =>
      once(tx, identity, clock(), async () =>
        present(tx, await revisePart(tx, await read(tx), ask, actor.personId, clock())),
      ),
    );
    wake();
    return view;
  });

  desk.serveSignedIn(handOverOrderGroup, async ({ params, body, actor }) => {
    const read = ownPart(params, actor);
    const outcome = await inTransaction(db, async (tx) => {
      const done = await handOverPart(tx, await read(tx), body, actor.personId, clock());
      return done.kind === 'refused' ? done : present(tx, done.group);
    });
    if ('kind' in outcome) throw new AppError(outcome.code);
    wake();
    return outcome;
  });

  desk.serveSignedIn(noteOrderMoney, async ({ params, body, actor }) => {
    const read = ownPart(params, actor);
    return inTransaction(db, async (tx) =>
      present(tx, await notePartMoney(tx, await read(tx), body.received, clock())),
    );
  });
}
