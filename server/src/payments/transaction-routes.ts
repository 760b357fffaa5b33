import {
  getTransactionStory,
  listMarketTransactions,
  listStallTransactions,
  listStatementTransactions,
} from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import { sayReason } from '@choso/shared/reasons';
import { businessDayRange, toBusinessDate, toIsoInstant } from '@choso/shared/time';
import { readWitnesses, recordAccess } from '../audit/index.ts';
import {
  type BankTransactionRow,
  findImport,
  findTransaction,
  listDeliveries,
  listTransactions,
  type TransactionFilter,
} from '../banking/index.ts';
import type { Database } from '../db/index.ts';
import { AppError, type Desk, pageFrom, pageLimit } from '../http/index.ts';
import { getMarketBySlug } from '../markets/index.ts';
import { type Actor, canReadTrail, canSellAt } from '../people/index.ts';
import { findStall } from '../stalls/index.ts';
import { listRepeats } from './decisions/twins.ts';
import { presentTransactions } from './present.ts';

/** Verdicts that wait for a person. */
export const ATTENTION_VERDICTS = [
  'short',
  'over',
  'duplicate',
  'cancelled-bill',
  'ambiguous',
  'wrong-account',
  'too-late',
  'unknown-account',
  'reversal',
] as const;

/** What the bank told, for its stall and for the board. */
export function mountTransactions(desk: Desk<Actor>, { db, clock }: { db: Database; clock: () => number }): void {
  const list = async (filter: TransactionFilter) => {
    const page = pageFrom(
      await listTransactions(db, filter),
      filter.limit,
      (row) => row.id,
      (row) => row,
    );
    return { ...page, items: await presentTransactions(db, page.items) };
  };

  desk.serveSignedIn(listStallTransactions, async ({ params, query, actor }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    return list({ stallId, before: query.cursor, limit: pageLimit(query) });
  });

  desk.serveSignedIn(listMarketTransactions, async ({ params, query, actor }) => {
    const market = await getMarketBySlug(db, params.slug ?? '');
    if (!canReadTrail(actor, market.id)) throw new AppError('session/forbidden');
    const { from, until } = businessDayRange(query.date ?? toBusinessDate(clock()));
    // What was told twice and said to be one money needs nobody any more.
    const waiting = query.attention
      ? { verdicts: ATTENTION_VERDICTS, except: [...(await listRepeats(db, { marketId: market.id }))] }
      : {};
    const limit = pageLimit(query);
    return list({
      marketId: market.id,
      receivedFrom: from,
      receivedUntil: until,
      before: query.cursor,
      limit,
      ...waiting,
    });
  });

  desk.serveSignedIn(listStatementTransactions, async ({ params, query, actor }) => {
    const market = await getMarketBySlug(db, params.slug ?? '');
    if (!canReadTrail(actor, market.id)) throw new AppError('session/forbidden');
    const statement = await findImport(db, { marketId: market.id, id: params.id ?? '' });
    if (!statement) throw new AppError('resource/not-found');
    return list({ marketId: market.id, statement, before: query.cursor, limit: pageLimit(query) });
  });

  desk.serveSignedIn(getTransactionStory, async ({ params, query, actor }) => {
    const row = await findTransaction(db, params.id ?? '');
    const isOwn = row?.stallId ? canSellAt(actor, row.stallId) : false;
    if (!row || !(isOwn || (await mayLook(db, actor, row)))) throw new AppError('resource/not-found');
    if (!isOwn && row.stallId) {
      if (!query.because) throw new AppError('access/reason-missing');
      const access = {
        stallId: row.stallId,
        personId: actor.personId,
        what: sayReason('access/transaction', { name: row.reference ?? row.id }),
      };
      await recordAccess(db, { ...access, because: query.because }, clock());
    }
    const [[view], deliveries, links, allocations] = await Promise.all([
      presentTransactions(db, [row]),
      listDeliveries(db, row, { isWhole: !isOwn || (await mayLook(db, actor, row)) }),
      readWitnesses(db, row.id),
      db.selectFrom('Allocation').selectAll().where('transactionId', '=', row.id).orderBy('id').execute(),
    ]);
    const decisions = await db.selectFrom('Decision').select('id').where('transactionId', '=', row.id).execute();
    const decided = (await Promise.all(decisions.map(({ id }) => readWitnesses(db, id)))).flat();
    const billLinks = row.paymentRequestId ? await readWitnesses(db, row.paymentRequestId) : [];
    const [link] = links;
    return {
      ...view!,
      deliveries: deliveries.map((delivery) => ({ ...delivery, receivedAt: toIsoInstant(delivery.receivedAt) })),
      // What was told twice stands nowhere; it was taken back by an entry of the journal.
      allocations: view?.twinDecision === 'same-money' ? [] : standing(allocations),
      chain: link ? { seq: link.seq, prevHash: link.prevHash, hash: link.hash } : null,
      timeline: [...billLinks, ...links, ...decided]
        .sort((one, other) => one.seq - other.seq)
        .map(({ at, action, actor: who }) => ({ at: toIsoInstant(at), what: action, actor: who })),
    };
  });
}

/** Where the money of a transaction stands now; what was moved stands where it was moved to. */
function standing(rows: readonly { bucket: string; amountVnd: number; paymentRequestId: string | null }[]) {
  const sums = new Map<string, { bucket: string; amountVnd: Vnd; paymentRequestId: string | null }>();
  for (const { bucket, amountVnd, paymentRequestId } of rows) {
    const place = `${bucket} ${paymentRequestId}`;
    sums.set(place, { bucket, paymentRequestId, amountVnd: vnd((sums.get(place)?.amountVnd ?? 0) + amountVnd) });
  }
  return [...sums.values()].filter((part) => part.amountVnd !== 0);
}

/**
 * Money on an account that no stall holds may be looked at by every board; somebody has to find its owner. What a stall's
 * own feed told of such an account is that stall's market's affair.
 */
async function mayLook(db: Database, actor: Actor, { marketId, stallId }: BankTransactionRow): Promise<boolean> {
  const told = marketId ?? (stallId === null ? null : ((await findStall(db, stallId))?.marketId ?? null));
  if (told !== null) return canReadTrail(actor, told);
  return stallId === null && actor.roles.some((held) => held.marketId !== null && canReadTrail(actor, held.marketId));
}
