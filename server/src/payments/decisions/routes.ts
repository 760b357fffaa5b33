import { listDecisions, listMarketDecisions, listSuggestions, makeDecision } from '@choso/shared/contracts';
import { sayReason } from '@choso/shared/reasons';
import { recordAccess } from '../../audit/index.ts';
import { type Database, inTransaction } from '../../db/index.ts';
import { AppError, type Desk, once, pageFrom, pageLimit } from '../../http/index.ts';
import { getMarketBySlug } from '../../markets/index.ts';
import { type Actor, canReadTrail, canSellAt } from '../../people/index.ts';
import { findStall } from '../../stalls/index.ts';
import type { BillListener } from '../book-arrivals.ts';
import { presentBillRows, presentTransactions } from '../present.ts';
import { listDecisionsOf } from './list-decisions.ts';
import { makeDecision as decide } from './make-decision.ts';
import { presentDecisions, presentForBoard } from './present-decision.ts';
import { readOpenTwins } from './read-twins.ts';
import type { CostOfBill, DebtOfTab } from './subject.ts';
import { readCancelledMoney, readUnexplained } from './unexplained.ts';

interface Deps {
  db: Database;
  clock: () => number;
  wake: () => void;
  listeners: readonly BillListener[];
  /** What an order's part costs by now, for what is to be given back of its bill. */
  costOf?: CostOfBill;
  /** What a customer still owes, for what is let go of a debt. */
  debtOf?: DebtOfTab;
}

/** Decisions of people: make, list, and what there is to decide. What is not yours and what is not there are the same 404. */
export function mountDecisions(desk: Desk<Actor>, { db, clock, wake, listeners, costOf, debtOf }: Deps): void {
  const ownStall = (params: Record<string, string>, actor: Actor): string => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    return stallId;
  };

  desk.serveSignedIn(makeDecision, async ({ params, body, actor, identity }) => {
    const maker = { stallId: ownStall(params, actor), actor: actor.personId, now: clock(), listeners, costOf, debtOf };
    const view = await inTransaction(db, (tx) =>
      once(tx, identity, maker.now, async () => (await presentDecisions(tx, [await decide(tx, body, maker)]))[0]!),
    );
    wake();
    return view;
  });

  desk.serveSignedIn(listDecisions, async ({ params, query, actor }) => {
    const stallId = ownStall(params, actor);
    const limit = pageLimit(query);
    const rows = await db
      .selectFrom('Decision')
      .selectAll()
      .where('stallId', '=', stallId)
      .where('id', '<', query.cursor ?? '~')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const page = pageFrom(
      rows,
      limit,
      (row) => row.id,
      (row) => row,
    );
    return { ...page, items: await presentDecisions(db, page.items) };
  });

  desk.serveSignedIn(listMarketDecisions, async ({ params, query, actor }) => {
    const market = await getMarketBySlug(db, params.slug ?? '');
    if (!canReadTrail(actor, market.id)) throw new AppError('session/forbidden');
    const { stallId, because } = query;
    if (stallId !== undefined) {
      if ((await findStall(db, stallId))?.marketId !== market.id) throw new AppError('resource/not-found');
      if (!because) throw new AppError('access/reason-missing');
      const what = sayReason('access/decisions', {});
      await recordAccess(db, { stallId, personId: actor.personId, what, because }, clock());
    }
    const limit = pageLimit(query);
    const rows = await listDecisionsOf(db, { marketId: market.id, stallId, before: query.cursor, limit: limit + 1 });
    const page = pageFrom(
      rows,
      limit,
      (row) => row.id,
      (row) => row,
    );
    return { ...page, items: await presentForBoard(db, page.items) };
  });

  desk.serveSignedIn(listSuggestions, async ({ params, query, actor }) => {
    const stallId = ownStall(params, actor);
    const { cancelledId: billId } = query;
    const unexplained = billId
      ? await readCancelledMoney(db, { stallId, billId }, clock())
      : await readUnexplained(db, stallId, clock());
    const transactions = await presentTransactions(
      db,
      unexplained.map(({ transaction }) => transaction),
    );
    const items = unexplained.map(async ({ suggestions }, at) => ({
      transaction: transactions[at]!,
      suggestions: (
        await presentBillRows(
          db,
          suggestions.map(({ bill }) => bill),
        )
      ).map((paymentRequest, place) => ({ paymentRequest, reason: suggestions[place]?.reason ?? '' })),
    }));
    const twins = (billId ? [] : await readOpenTwins(db, stallId, clock())).map(async ({ marked, earlier }) => {
      const [one, other] = await presentTransactions(db, [marked, earlier]);
      return { marked: one!, earlier: other! };
    });
    return { items: await Promise.all(items), twins: await Promise.all(twins) };
  });
}
