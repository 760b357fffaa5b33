import { randomBytes, randomInt } from 'node:crypto';
import { listProductsByIds } from '../catalogue/index.ts';
import { insertMany, newId, type Tx } from '../db/index.ts';
import { addEvents } from '../outbox/index.ts';
import { listStallsById } from '../stalls/index.ts';
import type { Billing } from './billing.ts';
import { STALL_ANSWERS_WITHIN_MS } from './order-group.ts';
import type { PartLine } from './part-lines.ts';
import { type AskedLine, type PricedLine, priceLines } from './price-lines.ts';
import type { Part } from './split.ts';
import { insertLines, type OrderGroupRow, type OrderRow } from './store.ts';

/** What a shopper asks for. `quantity` of a line is in the product's unit. */
export interface OrderAsk {
  market: { id: string; paymentMode: string; acceptance: string | null };
  buyer: { name: string; phone: string };
  lines: readonly AskedLine[];
  handover: 'collect' | 'deliver';
  note: string | null;
}

/**
 * Keep an order over several stalls. Where the market says so, goods of a fixed price are accepted and billed at once;
 * what is weighed waits for the scales. Throws what `priceLines` throws.
 */
export async function placeOrder(tx: Tx, ask: OrderAsk, billing: Billing, now: number): Promise<OrderRow> {
  const { market, buyer, handover, note } = ask;
  const parts = await priceNow(tx, ask, now);
  const order: OrderRow = {
    id: newId(),
    token: randomBytes(18).toString('base64url'),
    marketId: market.id,
    buyerName: buyer.name,
    buyerPhone: buyer.phone,
    handover,
    note,
    createdAt: now,
    version: 1,
  };
  await insertMany(tx, 'Order', [order]);
  for (const [position, part] of parts.entries()) {
    const billId = isAcceptedAtOnce(market, part) ? await billing.ask(tx, toBillAsk(part), now) : null;
    await placePart(tx, order, part, position, billId);
  }
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

function isAcceptedAtOnce({ paymentMode, acceptance }: OrderAsk['market'], { lines }: Part<PricedLine>): boolean {
  const isFixed = lines.every(({ weighedAtSale }) => weighedAtSale === 0);
  return paymentMode === 'pay-now' && acceptance === 'fixed-at-once' && isFixed;
}

function toBillAsk({ stallId, totalVnd }: Part<PricedLine>) {
  return { stallId, amountVnd: totalVnd };
}

async function placePart(
  tx: Tx,
  { id: orderId, createdAt }: OrderRow,
  { stallId, lines, totalVnd }: Part<PricedLine>,
  position: number,
  paymentRequestId: string | null,
): Promise<void> {
  const isAccepted = paymentRequestId !== null;
  const group: OrderGroupRow = {
    id: newId(),
    orderId,
    stallId,
    totalVnd,
    state: isAccepted ? 'accepted' : 'placed',
    paymentRequestId,
    createdAt,
    position,
    version: 1,
    answerBy: isAccepted ? null : createdAt + STALL_ANSWERS_WITHIN_MS,
    proposalNote: null,
    cancelReason: null,
    cancelNote: null,
    acceptedAt: isAccepted ? createdAt : null,
    proposedAt: null,
    readyAt: null,
    endedAt: null,
    handoverCode: drawCode(),
    wrongCodes: 0,
    handoverReason: null,
    moneyNotedAt: null,
  };
  await insertMany(tx, 'OrderGroup', [group]);
  await insertLines(tx, group.id, lines.map(toPartLine));
}

function toPartLine({ stallId: _stall, totalVnd: _total, weighedAtSale, ...line }: PricedLine, at: number): PartLine {
  return {
    ...line,
    line: at,
    orderedMilli: line.quantityMilli,
    proposedMilli: null,
    weighedAtSale: weighedAtSale === 1,
    isWeighed: false,
    insteadOf: null,
  };
}

/** Four digits: said over a counter, guessed in five tries once in two thousand times. */
function drawCode(): string {
  return String(randomInt(10_000)).padStart(4, '0');
}
