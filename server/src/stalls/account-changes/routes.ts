import {
  askBankAccountChange,
  decideBankAccountChange,
  listBankAccountChanges,
  listMarketAccountChanges,
  stopBankAccountChange,
} from '@choso/shared/contracts';
import { type Database, inTransaction } from '../../db/index.ts';
import { AppError, type Desk, once } from '../../http/index.ts';
import { getMarketBySlug } from '../../markets/index.ts';
import { type Actor, canActForBoard, canReadTrail, canSellAt, type ProveSecret } from '../../people/index.ts';
import { beginAct, type StallAct } from '../act.ts';
import { askChange, decideChange, stopChange } from './change-account.ts';
import { presentChanges, presentForBoard } from './present-change.ts';
import { type ChangeRow, findChange, listChangesOfMarket, listChangesOfStall } from './store.ts';

interface Deps {
  db: Database;
  clock: () => number;
  wake: () => void;
  proveSecret: ProveSecret;
}

/** Where a stall is paid changes by two people and a day: its holder asks, the board says yes, either can stop it. */
export function mountAccountChanges(desk: Desk<Actor>, deps: Deps): void {
  const { db, clock, wake, proveSecret } = deps;
  const actOn = ({ stallId, marketId }: ChangeRow, actor: Actor): StallAct => ({
    stallId,
    marketId,
    personId: actor.personId,
    at: clock(),
  });

  desk.serveSignedIn(askBankAccountChange, async ({ params, body: { secret, ...ask }, actor, identity }) => {
    const act = await beginAct(deps, params.stallId ?? '', actor, 'holds');
    await proveSecret(actor.personId, secret);
    const view = await inTransaction(db, (tx) =>
      once(tx, identity, act.at, async () => (await presentChanges(tx, [await askChange(tx, act, ask)]))[0]!),
    );
    wake();
    return view;
  });

  desk.serveSignedIn(listBankAccountChanges, async ({ params, actor }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    return { items: await presentChanges(db, await listChangesOfStall(db, stallId)) };
  });

  desk.serveSignedIn(stopBankAccountChange, async ({ params, body, actor }) => {
    const row = await findChange(db, params.changeId ?? '');
    // Whoever sells at the stall may cry halt: a thief who holds the holder's phone is stopped from any other.
    if (!row || !(canSellAt(actor, row.stallId) || canActForBoard(actor, row.marketId)))
      throw new AppError('resource/not-found');
    await inTransaction(db, (tx) => stopChange(tx, row, actOn(row, actor), body.reason));
    wake();
    const [view] = await presentChanges(db, [(await findChange(db, row.id)) ?? row]);
    return view!;
  });

  desk.serveSignedIn(listMarketAccountChanges, async ({ params, actor }) => {
    const market = await getMarketBySlug(db, params.slug ?? '');
    if (!canReadTrail(actor, market.id)) throw new AppError('session/forbidden');
    const [waiting, ended] = await Promise.all(
      (['waiting', 'ended'] as const).map(async (which) =>
        presentForBoard(db, await listChangesOfMarket(db, market.id, which)),
      ),
    );
    return { waiting: waiting ?? [], ended: ended ?? [] };
  });

  desk.serveSignedIn(decideBankAccountChange, async ({ params, body, actor }) => {
    const row = await findChange(db, params.changeId ?? '');
    if (!row || !(canActForBoard(actor, row.marketId) || canReadTrail(actor, row.marketId)))
      throw new AppError('resource/not-found');
    if (!canActForBoard(actor, row.marketId)) throw new AppError('session/forbidden');
    if (row.askedBy === actor.personId || canSellAt(actor, row.stallId)) throw new AppError('bank-account/own-change');
    const decision = { step: body.decision, reason: body.reason };
    await inTransaction(db, (tx) => decideChange(tx, row, actOn(row, actor), decision));
    wake();
    const [view] = await presentForBoard(db, [(await findChange(db, row.id)) ?? row]);
    return view!;
  });
}
