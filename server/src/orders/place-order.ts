import { randomBytes } from 'node:crypto';
import { listProductsByIds } from '../catalogue/index.ts';
import { insertMany, newId, type Tx } from '../db/index.ts';
import { addEvents } from '../outbox/index.ts';
import { createBill } from '../payments/index.ts';
import { findCurrentAccount, listStallsById } from '../stalls/index.ts';
import { firstState } from './order-group.ts';
import { type AskedLine, type PricedLine, priceLines } from './price-lines.ts';
import type { Part } from './split.ts';
import type { OrderRow } from './store.ts';

/** What a shopper asks for. `quantity` of a line is in the product's unit. */
export interface OrderAsk {
  market: { id: string; paymentMode: string };
  buyer: { name: string; phone: string };
  lines: readonly AskedLine[];
  handover: 'collect' | 'deliver';
  note: string | null;
}

// The stall may be closed when the shopper orders in the evening; the next evening the goods are sold.
const ORDER_BILL_LIFE_MS = 24 * 60 * 60 * 1000;

/** Keep an order over several stalls, with one bill for each stall that is paid at once. Throws what `priceLines` throws. */
export async function placeOrder(tx: Tx, ask: OrderAsk, now: number): Promise<OrderRow> {
  const parts = await priceNow(tx, ask, now);
  const order: OrderRow = {
    id: newId(),
    token: randomBytes(18).toString('base64url'),
    marketId: ask.market.id,
    buyerName: ask.buyer.name,
    buyerPhone: ask.buyer.phone,
    handover: ask.handover,
    note: ask.note,
    createdAt: now,
    version: 1,
  };
  await insertMany(tx, 'Order', [order]);
  for (const [position, part] of parts.entries()) await placePart(tx, order, part, position, ask.market.paymentMode);
  const topics = [`order:${order.token}` as const, ...parts.map(({ stallId }) => `stall:${stallId}` as const)];
  await addEvents(tx, [{ topics, kind: 'order.placed', ref: order.id, version: 1 }], now);
  return order;
}

async function priceNow(tx: Tx, { market, lines }: OrderAsk, now: number): Promise<Part<PricedLine>[]> {
  const products = await listProductsByIds(tx, [...new Set(lines.map((line) => line.productId))], now);
  const stalls = await listStallsById(tx, [...new Set(products.map((product) => product.stallId))]);
  const openStallIds = new Set(stalls.filter((stall) => stall.status === 'active').map((stall) => stall.id));
  return priceLines(lines, { marketId: market.id, products, openStallIds });
}

async function placePart(
  tx: Tx,
  { id: orderId, createdAt }: OrderRow,
  { stallId, lines, totalVnd }: Part<PricedLine>,
  position: number,
  paymentMode: string,
): Promise<void> {
  const isBilled = paymentMode === 'pay-now' && (await findCurrentAccount(tx, stallId)) !== null;
  const ask = {
    stallId,
    amountVnd: totalVnd,
    note: null,
    purpose: 'order',
    createdBy: null,
    lifeMs: ORDER_BILL_LIFE_MS,
  } as const;
  const paymentRequestId = isBilled ? (await createBill(tx, ask, createdAt)).id : null;
  const id = newId();
  const state = firstState(isBilled);
  await insertMany(tx, 'OrderGroup', [
    { id, orderId, stallId, totalVnd, state, paymentRequestId, createdAt, position },
  ]);
  const rows = lines.map(({ stallId: _stall, ...line }, at) => ({ groupId: id, line: at, ...line }));
  await insertMany(tx, 'OrderLine', rows);
}
