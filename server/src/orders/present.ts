import type {
  OrderGroupView,
  OrderLineView,
  OrderView,
  PaymentRequestView,
  StallOrderView,
} from '@choso/shared/contracts';
import { sumVnd, type Vnd, vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import type { Database, Tx } from '../db/index.ts';
import { listMarketsById } from '../markets/index.ts';
import { listStallsById } from '../stalls/index.ts';
import type { Billing } from './billing.ts';
import { codeTriesLeft } from './handover.ts';
import { needsWeight, orderedTotal, type PartLine, proposedTotal, totalOf } from './part-lines.ts';
import { listGroups, listLines, listOrdersById, type OrderGroupRow, type OrderRow, versionOf } from './store.ts';

type PlainGroup = Omit<OrderGroupView, 'handoverCode'>;

/** An order as whoever holds its token sees it. */
export async function presentOrder(
  db: Database | Tx,
  order: OrderRow,
  market: { slug: string; paymentMode: string },
  billing: Billing,
): Promise<OrderView> {
  const rows = await listGroups(db, order.id);
  const views = await presentGroups(db, rows, billing);
  const groups = views.map((view, at): OrderGroupView => {
    const code = rows[at]?.handoverCode;
    return code && isCodeDue(view) ? { ...view, handoverCode: code } : view;
  });
  return {
    ...presentBuyer(order),
    id: order.id,
    token: order.token,
    marketSlug: market.slug,
    paymentMode: market.paymentMode as OrderView['paymentMode'],
    totalVnd: sumVnd(groups.filter(({ state }) => state !== 'cancelled').map((group) => group.totalVnd)),
    groups,
    version: order.version,
  };
}

/** Parts of orders as their stall sees them, in the order they were given. The hand-over code is not among it. */
export async function presentStallOrders(
  db: Database | Tx,
  groups: readonly OrderGroupRow[],
  billing: Billing,
): Promise<StallOrderView[]> {
  const found = await listOrdersById(db, [...new Set(groups.map((group) => group.orderId))]);
  const orders = new Map(found.map((order) => [order.id, order]));
  const markets = await listMarketsById(db, [...new Set(found.map((order) => order.marketId))]);
  const modes = new Map(markets.map(({ id, paymentMode }) => [id, paymentMode]));
  const views = await presentGroups(db, groups, billing);
  return groups.map((group, at) => {
    const order = orders.get(group.orderId);
    const view = views[at];
    if (!order || !view) throw new Error(`part ${group.id} has no order`);
    return {
      ...view,
      ...presentBuyer(order),
      orderId: order.id,
      paymentMode: modes.get(order.marketId) as StallOrderView['paymentMode'],
      codeTriesLeft: codeTriesLeft(group.wrongCodes ?? 0),
      handoverReason: group.handoverReason,
      moneyNoted: group.moneyNotedAt !== null,
    };
  });
}

async function presentGroups(
  db: Database | Tx,
  groups: readonly OrderGroupRow[],
  billing: Billing,
): Promise<PlainGroup[]> {
  const lines = await listLines(
    db,
    groups.map((group) => group.id),
  );
  const stalls = new Map(
    (await listStallsById(db, [...new Set(groups.map((group) => group.stallId))])).map((stall) => [stall.id, stall]),
  );
  const billIds = groups.flatMap((group) => group.paymentRequestId ?? []);
  const bills = billIds.length > 0 ? await billing.present(db, billIds) : new Map<string, PaymentRequestView>();
  return groups.map((group) => {
    const stall = stalls.get(group.stallId);
    const bill = group.paymentRequestId ? bills.get(group.paymentRequestId) : undefined;
    const sign = { stallCode: stall?.code ?? '', stallName: stall?.name ?? '' };
    return { ...presentGroup(group, lines.get(group.id) ?? [], bill), ...sign };
  });
}

function presentGroup(
  group: OrderGroupRow,
  lines: readonly PartLine[],
  bill: PaymentRequestView | undefined,
): Omit<PlainGroup, 'stallCode' | 'stallName'> {
  const state = group.state as OrderGroupView['state'];
  const totalVnd = vnd(group.totalVnd);
  return {
    id: group.id,
    stallId: group.stallId,
    lines: lines.map(presentLine),
    totalVnd,
    orderedTotalVnd: orderedTotal(lines),
    proposedTotalVnd: state === 'proposed' ? proposedTotal(lines) : null,
    proposalNote: group.proposalNote,
    state,
    needsWeight: needsWeight(lines),
    answerBy: toInstant(group.answerBy),
    cancelReason: group.cancelReason as OrderGroupView['cancelReason'],
    cancelNote: group.cancelNote,
    giveBackVnd: giveBack(bill, state === 'cancelled' ? vnd(0) : totalVnd),
    acceptedAt: toInstant(group.acceptedAt),
    proposedAt: toInstant(group.proposedAt),
    readyAt: toInstant(group.readyAt),
    endedAt: toInstant(group.endedAt),
    version: versionOf(group),
    ...(bill ? { paymentRequest: bill } : {}),
  };
}

/** What came beyond what the part costs now; it shrinks by itself when the bank tells that the stall sent it back. */
function giveBack(bill: PaymentRequestView | undefined, costVnd: Vnd): Vnd {
  return vnd(Math.max(0, (bill?.receivedVnd ?? 0) - costVnd));
}

/** The code opens the bag, so it is shown only when nothing more is to be paid before. */
function isCodeDue({ state, needsWeight: isUnweighed, paymentRequest }: PlainGroup): boolean {
  const isPaid = paymentRequest === undefined || paymentRequest.state === 'settled';
  return (state === 'accepted' || state === 'ready') && !isUnweighed && isPaid;
}

function presentLine(line: PartLine): OrderLineView {
  const { quantityMilli, orderedMilli, proposedMilli, ...same } = line;
  return {
    ...same,
    quantity: quantityMilli / 1000,
    totalVnd: totalOf(line),
    orderedQuantity: orderedMilli / 1000,
    orderedTotalVnd: totalOf(line, orderedMilli),
    proposedQuantity: proposedMilli === null ? null : proposedMilli / 1000,
    proposedTotalVnd: proposedMilli === null ? null : totalOf(line, proposedMilli),
  };
}

function presentBuyer({ buyerName, buyerPhone, handover, note, createdAt }: OrderRow) {
  return {
    buyer: { name: buyerName, phone: buyerPhone },
    handover: handover as OrderView['handover'],
    note,
    createdAt: toIsoInstant(createdAt),
  };
}

function toInstant(at: number | null): string | null {
  return at === null ? null : toIsoInstant(at);
}
