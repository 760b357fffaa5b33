import {
  type DecisionKind,
  type DecisionView,
  listDecisions,
  listSuggestions,
  makeDecision,
} from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import { type Database, inTransaction, type Tx } from '../../db/index.ts';
import { AppError, type Desk, once, pageFrom, pageLimit } from '../../http/index.ts';
import { type Actor, canSellAt } from '../../people/index.ts';
import type { BillListener } from '../book-arrivals.ts';
import { presentBillRows, presentTransactions } from '../present.ts';
import { type DecisionRow, makeDecision as decide } from './make-decision.ts';
import type { CostOfBill } from './subject.ts';
import { readUnexplained } from './unexplained.ts';

interface Deps {
  db: Database;
  clock: () => number;
  wake: () => void;
  listeners: readonly BillListener[];
  /** What an order's part costs by now, for what is to be given back of its bill. */
  costOf?: CostOfBill;
}

/** Decisions of people: make, list, and what there is to decide. What is not yours and what is not there are the same 404. */
export function mountDecisions(desk: Desk<Actor>, { db, clock, wake, listeners, costOf }: Deps): void {
  const ownStall = (params: Record<string, string>, actor: Actor): string => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    return stallId;
  };

  desk.serveSignedIn(makeDecision, async ({ params, body, actor, identity }) => {
    const maker = { stallId: ownStall(params, actor), actor: actor.personId, now: clock(), listeners, costOf };
    const view = await inTransaction(db, (tx) =>
      once(tx, identity, maker.now, async () => (await present(tx, [await decide(tx, body, maker)]))[0]!),
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
    return { ...page, items: await present(db, page.items) };
  });

  desk.serveSignedIn(listSuggestions, async ({ params, actor }) => {
    const unexplained = await readUnexplained(db, ownStall(params, actor), clock());
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
    return { items: await Promise.all(items) };
  });
}

async function present(db: Database | Tx, rows: readonly DecisionRow[]): Promise<DecisionView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const undoings = await db.selectFrom('Decision').select(['id', 'undoes']).where('undoes', 'in', ids).execute();
  const actors = [...new Set(rows.map((row) => row.actor))];
  const people = await db.selectFrom('Person').select(['id', 'name']).where('id', 'in', actors).execute();
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const undoneBy = new Map(undoings.map(({ id, undoes }) => [undoes, id]));
  return rows.map(({ marketId: _market, undoes: _undoes, turn: _turn, ...row }) => ({
    ...row,
    kind: row.kind as DecisionKind,
    amountVnd: vnd(row.amountVnd),
    actor: nameOf.get(row.actor) ?? row.actor,
    undoneBy: undoneBy.get(row.id) ?? null,
    createdAt: toIsoInstant(row.createdAt),
  }));
}
