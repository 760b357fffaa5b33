import {
  cancelPaymentRequest,
  createPaymentRequest,
  getPaymentRequest,
  listPaymentRequests,
  type PaymentRequestView,
  promisePayment,
  replacePaymentRequest,
  type SaleLineAsk,
} from '@choso/shared/contracts';
import type { Express, Request } from 'express';
import { type Database, inTransaction, type Tx } from '../db/index.ts';
import { AppError, type Desk, once, pageFrom, pageLimit, readDeviceTime } from '../http/index.ts';
import { type Actor, canSellAt } from '../people/index.ts';
import { drawQrSvg } from '../vietqr/index.ts';
import type { BillListener } from './book-arrivals.ts';
import { createBill } from './create-bill.ts';
import type { BillLinks } from './links/create-bill-links.ts';
import { COUNTER_BILL_LIFE_MS } from './payment-request.ts';
import { presentBillRows } from './present.ts';
import { claimBill } from './reserved/claim-bill.ts';
import { mountReserved } from './reserved/routes.ts';
import { type BillRow, findBill } from './store.ts';
import { cancelBill, promiseMoney, replaceBill } from './void-bill.ts';

interface Deps {
  app: Express;
  db: Database;
  clock: () => number;
  wake: () => void;
  links: Pick<BillLinks, 'makeNow'>;
  /** Told of bills that money has already changed when they become known. */
  listeners: readonly BillListener[];
  authenticate: (request: Request) => Promise<Actor | null>;
  /** Whether the order with this secret token is paid by this bill. */
  isBillOfOrder: (token: string, billId: string) => Promise<boolean>;
  /** Keeps what was sold beside a bill. */
  billLines: BillLines;
}

/** How the lines of what a bill asks for are kept, in the transaction that makes the bill. */
export interface BillLines {
  keep(tx: Tx, bill: BillRow, lines: readonly SaleLineAsk[], now: number): Promise<void>;
  /** The bill `next` asks instead of another for the same goods. */
  carryOver(tx: Tx, oldId: string, next: BillRow, now: number): Promise<void>;
}

/** Bills: ask, list, look, draw, cancel. What is not yours and what is not there are the same 404. */
export function mountPayments(desk: Desk<Actor>, deps: Deps): void {
  const { app, db, clock, wake, authenticate, isBillOfOrder, billLines, listeners, links } = deps;
  mountReserved(desk, { db, clock });
  const getVisibleBill = async (id: string, actor: Actor | null, orderToken: string | undefined): Promise<BillRow> => {
    const bill = await findBill(db, id);
    if (bill && (canSellAt(actor, bill.stallId) || (orderToken && (await isBillOfOrder(orderToken, id))))) return bill;
    throw new AppError('resource/not-found');
  };
  const present = async (row: BillRow) => {
    const [view] = await presentBillRows(db, [row]);
    return view!;
  };

  /**
   * A new bill with the code of its provider, if it has one. The answer that is remembered for a repeat was made before
   * that code was; what does not change of a code any more is put into it each time.
   */
  const withLink = async (view: PaymentRequestView): Promise<PaymentRequestView> => {
    if (view.link?.state !== 'wanted') return view;
    await links.makeNow(view.id);
    const { payload, payee, memo, link } = await present((await findBill(db, view.id))!);
    return { ...view, payload, payee, memo, link };
  };

  desk.serveSignedIn(createPaymentRequest, async ({ params, body, actor, identity, request }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    const ask = {
      stallId,
      amountVnd: body.amountVnd,
      cashBackVnd: body.cashBackVnd ?? null,
      note: body.note || null,
      purpose: 'counter',
      createdBy: actor.personId,
      lifeMs: COUNTER_BILL_LIFE_MS,
    } as const;
    const { reference } = body;
    const toldAt = body.askedAt === undefined ? null : Date.parse(body.askedAt);
    const view = await inTransaction(db, (tx) =>
      once(tx, identity, clock(), async () => {
        const now = clock();
        const bill = reference
          ? await claimBill(tx, ask, { reference, toldAt, deviceNow: readDeviceTime(request) }, { now, listeners })
          : await createBill(tx, ask, now);
        await billLines.keep(tx, bill, body.lines ?? [], now);
        return (await presentBillRows(tx, [bill]))[0]!;
      }),
    );
    wake();
    return withLink(view);
  });

  desk.serveSignedIn(listPaymentRequests, async ({ params, query, actor }) => {
    const stallId = params.stallId ?? '';
    if (!canSellAt(actor, stallId)) throw new AppError('resource/not-found');
    const limit = pageLimit(query);
    let bills = db
      .selectFrom('PaymentRequest')
      .selectAll()
      .where('stallId', '=', stallId)
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (query.state) bills = bills.where('state', '=', query.state);
    if (query.cursor) bills = bills.where('id', '<', query.cursor);
    const page = pageFrom(
      await bills.execute(),
      limit,
      (row) => row.id,
      (row) => row,
    );
    return { ...page, items: await presentBillRows(db, page.items) };
  });

  desk.serve(getPaymentRequest, async ({ params, query, actor }) =>
    present(await getVisibleBill(params.id ?? '', actor, query.order)),
  );

  desk.serveSignedIn(cancelPaymentRequest, async ({ params, actor }) => {
    const bill = await getVisibleBill(params.id ?? '', actor, undefined);
    const cancelled = await inTransaction(db, (tx) => cancelBill(tx, bill.id, actor.personId, clock()));
    wake();
    return present(cancelled);
  });

  desk.serveSignedIn(replacePaymentRequest, async ({ params, body, actor, identity }) => {
    const { id, purpose } = await getVisibleBill(params.id ?? '', actor, undefined);
    // What an order costs follows from its lines; only the order changes it.
    if (purpose === 'order') throw new AppError('payment-request/of-order');
    const view = await inTransaction(db, (tx) =>
      once(tx, identity, clock(), async () => {
        const cashBackVnd = body.cashBackVnd ?? null;
        const replacement = { amountVnd: body.amountVnd, cashBackVnd, reason: null, actor: actor.personId };
        const bill = await replaceBill(tx, id, replacement, clock());
        await billLines.carryOver(tx, id, bill, clock());
        return (await presentBillRows(tx, [bill]))[0]!;
      }),
    );
    wake();
    return withLink(view);
  });

  desk.serve(promisePayment, async ({ params, query, actor }) => {
    const { id } = await getVisibleBill(params.id ?? '', actor, query.order);
    const bill = await inTransaction(db, async (tx) =>
      promiseMoney(tx, (await findBill(tx, id))!, actor?.personId ?? 'shopper', clock()),
    );
    wake();
    return present(bill);
  });

  app.get('/api/payment-requests/:id/qr.svg', async (request, response) => {
    const order = typeof request.query.order === 'string' ? request.query.order : undefined;
    const bill = await getVisibleBill(request.params.id, await authenticate(request), order);
    response.type('image/svg+xml').send(await drawQrSvg((await present(bill)).payload));
  });
}
