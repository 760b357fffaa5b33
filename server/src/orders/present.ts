import type { OrderGroupView, OrderView, PaymentRequestView, StallOrderView } from '@choso/shared/contracts';
import { sumVnd, vnd } from '@choso/shared/money';
import { toIsoInstant } from '@choso/shared/time';
import type { Database, Tx } from '../db/index.ts';
import { presentBills } from '../payments/index.ts';
import { listStallsById } from '../stalls/index.ts';
import { listGroups, listLines, listOrdersById, type OrderGroupRow, type OrderRow } from './store.ts';

type LineRow = Awaited<ReturnType<typeof listLines>>[number];

/** An order as it leaves the server. */
export async function presentOrder(
  db: Database | Tx,
  order: OrderRow,
  market: { slug: string; paymentMode: string },
): Promise<OrderView> {
  const groups = await presentGroups(db, await listGroups(db, order.id));
  return {
    ...presentBuyer(order),
    id: order.id,
    token: order.token,
    marketSlug: market.slug,
    paymentMode: market.paymentMode as OrderView['paymentMode'],
    totalVnd: sumVnd(groups.map((group) => group.totalVnd)),
    groups,
    version: order.version,
  };
}

/** Parts of orders as their stall sees them, in the order they were given. */
export async function presentStallOrders(
  db: Database | Tx,
  groups: readonly OrderGroupRow[],
): Promise<StallOrderView[]> {
  const orders = new Map(
    (await listOrdersById(db, [...new Set(groups.map((group) => group.orderId))])).map((order) => [order.id, order]),
  );
  const views = await presentGroups(db, groups);
  return groups.map((group, at) => {
    const order = orders.get(group.orderId);
    const view = views[at];
    if (!order || !view) throw new Error(`part ${group.id} has no order`);
    return { ...view, ...presentBuyer(order), orderId: order.id };
  });
}

async function presentGroups(db: Database | Tx, groups: readonly OrderGroupRow[]): Promise<OrderGroupView[]> {
  const lines = await listLines(
    db,
    groups.map((group) => group.id),
  );
  const stalls = new Map(
    (await listStallsById(db, [...new Set(groups.map((group) => group.stallId))])).map((stall) => [stall.id, stall]),
  );
  const bills = await presentBills(
    db,
    groups.flatMap((group) => group.paymentRequestId ?? []),
  );
  return groups.map((group) => {
    const bill = group.paymentRequestId ? bills.get(group.paymentRequestId) : undefined;
    return {
      ...presentGroup(group, bill),
      stallCode: stalls.get(group.stallId)?.code ?? '',
      stallName: stalls.get(group.stallId)?.name ?? '',
      lines: lines.filter((line) => line.groupId === group.id).map(presentLine),
    };
  });
}

function presentGroup({ id, stallId, totalVnd, state }: OrderGroupRow, bill: PaymentRequestView | undefined) {
  return {
    id,
    stallId,
    totalVnd: vnd(totalVnd),
    state: state as OrderGroupView['state'],
    ...(bill ? { paymentRequest: bill } : {}),
  };
}

function presentLine(line: LineRow) {
  return {
    productId: line.productId,
    name: line.name,
    unitName: line.unitName,
    priceVnd: vnd(line.priceVnd),
    quantity: line.quantityMilli / 1000,
    totalVnd: vnd(line.totalVnd),
    weighedAtSale: line.weighedAtSale === 1,
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
