import {
  askReopenDay,
  closeDay,
  getBookMonth,
  getBookYear,
  getDayClose,
  listDayRevenue,
  listReopenRequests,
  reopenDay,
} from '@choso/shared/contracts';
import { sumVnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import type { Express, Request } from 'express';
import { type Database, inTransaction, type Tx } from '../db/index.ts';
import { AppError, type Desk, once, type RequestIdentity } from '../http/index.ts';
import { getMarketBySlug } from '../markets/index.ts';
import { type Actor, canActForBoard, canReadTrail, canSeeSums } from '../people/index.ts';
import { listRevenueEvents } from '../sales/index.ts';
import { findStall } from '../stalls/index.ts';
import { compare, differs, type Figures, mayAgreeUntil } from './day-state.ts';
import { addDayAct, type DayAsk, listAsked } from './day-store.ts';
import { readExpected } from './expected.ts';
import { mountBookFiles } from './file-routes.ts';
import { presentDay } from './present-day.ts';
import { readBookMonth, readBookYear } from './read-books.ts';

interface Deps {
  app: Express;
  db: Database;
  clock: () => number;
  authenticate: (request: Request) => Promise<Actor | null>;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const ASKED_SINCE_MS = 7 * 86_400_000;

/** A stall's books and days, for who may see its sums; what is not theirs and what is not there are the same 404. */
export function mountBooks(desk: Desk<Actor>, deps: Deps): void {
  const { db, clock } = deps;
  const getStall = (actor: Actor | null, stallId = '') => getStallIf(db, stallId, () => canSeeSums(actor, stallId));

  desk.serveSignedIn(getBookYear, async ({ params, actor }) => {
    const stall = await getStall(actor, params.stallId);
    if (!/^20\d\d$/.test(params.year ?? '')) throw new AppError('books/no-rules');
    return readBookYear(db, stall, Number(params.year), clock());
  });

  desk.serveSignedIn(getBookMonth, async ({ params, actor }) => {
    const { id } = await getStall(actor, params.stallId);
    if (!MONTH.test(params.month ?? '')) throw new AppError('request/invalid', 'a month is YYYY-MM');
    return readBookMonth(db, id, params.month ?? '');
  });

  desk.serveSignedIn(listDayRevenue, async ({ params, actor }) => {
    const { id: stallId } = await getStall(actor, params.stallId);
    const businessDate = getDay(params.businessDate);
    const events = await listRevenueEvents(db, { stallId, from: businessDate, until: businessDate });
    return {
      businessDate,
      revenueVnd: sumVnd(events.map(({ amountVnd }) => amountVnd)),
      items: events.map((event) => ({
        at: toIsoInstant(event.bookedAt),
        businessDate,
        kind: event.kind,
        ref: event.ref,
        description: event.description,
        activity: event.activity,
        amountVnd: event.amountVnd,
        transactionId: event.transactionId,
        paymentRequestId: event.paymentRequestId,
      })),
    };
  });

  desk.serveSignedIn(getDayClose, async ({ params, actor }) => {
    const stall = await getStall(actor, params.stallId);
    return presentDay(db, stall, getDay(params.businessDate), actor.personId);
  });

  const act = async (
    stall: { id: string; marketId: string },
    businessDate: string,
    actor: Actor,
    identity: RequestIdentity,
    toAsk: (tx: Tx) => Promise<Pick<DayAsk, 'kind' | 'note' | 'figures'>>,
  ) => {
    const answer = await inTransaction(db, (tx) =>
      once(tx, identity, clock(), async () => {
        await addDayAct(tx, { stall, businessDate, actor: actor.personId, ...(await toAsk(tx)) }, clock());
        return presentDay(tx, stall, businessDate, actor.personId);
      }),
    );
    return answer;
  };

  desk.serveSignedIn(closeDay, async ({ params, body, actor, identity }) => {
    const stall = await getStall(actor, params.stallId);
    const businessDate = getDay(params.businessDate);
    return act(stall, businessDate, actor, identity, async (tx) => {
      const figures: Figures = compare(await readExpected(tx, stall, businessDate), body);
      if (differs(figures) && !body.note) throw new AppError('day/note-missing');
      return { kind: 'close', note: body.note || null, figures };
    });
  });

  desk.serveSignedIn(askReopenDay, async ({ params, body, actor, identity }) => {
    const stall = await getStall(actor, params.stallId);
    const ask = { kind: 'ask-reopen', note: body.reason, figures: null } as const;
    return act(stall, getDay(params.businessDate), actor, identity, async () => ask);
  });

  desk.serveSignedIn(reopenDay, async ({ params, actor, identity }) => {
    const stall = await getStallIf(
      db,
      params.stallId ?? '',
      (marketId) => canSeeSums(actor, params.stallId ?? '') || canActForBoard(actor, marketId),
    );
    const ask = { kind: 'reopen', note: null, figures: null } as const;
    return act(stall, getDay(params.businessDate), actor, identity, async () => ask);
  });

  desk.serveSignedIn(listReopenRequests, async ({ params, actor }) => {
    const market = await getMarketBySlug(db, params.slug ?? '');
    if (!canReadTrail(actor, market.id)) throw new AppError('session/forbidden');
    const rows = await listAsked(db, market.id, clock() - ASKED_SINCE_MS);
    // What nobody may agree to any more is no request; it stands in the day's own story.
    const open = rows.filter(({ businessDate }) => clock() <= mayAgreeUntil(businessDate));
    return {
      items: open.map(({ stallId, stallCode, stallName, businessDate, note, name, at, actor: asker }) => ({
        stallId,
        stallCode,
        stallName,
        businessDate,
        reason: note ?? '',
        by: name,
        at: toIsoInstant(at),
        agreeUntil: toIsoInstant(mayAgreeUntil(businessDate)),
        isOwn: asker === actor.personId,
      })),
    };
  });

  mountBookFiles(deps);
}

/** A day of the address. Throws `request/invalid` for one that no calendar has. */
export function getDay(text = ''): string {
  const isReal = DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
  if (!isReal) throw new AppError('request/invalid', 'a day is YYYY-MM-DD');
  return text;
}

async function getStallIf(db: Database, stallId: string, may: (marketId: string) => boolean) {
  const stall = await findStall(db, stallId);
  if (!stall || !may(stall.marketId)) throw new AppError('resource/not-found');
  return stall;
}
