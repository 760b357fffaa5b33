import { randomBytes, randomInt } from 'node:crypto';
import type { Insertable } from 'kysely';
import { type DB, newId } from '../../server/src/db/index.ts';

interface DemoLine {
  productId: string;
  quantityMilli: number;
  /** What the stall asks to change it to. */
  proposedMilli?: number;
  ifGone?: 'call' | 'similar' | 'drop';
}

interface DemoOrder {
  stallId: string;
  marketId: string;
  buyer: readonly [name: string, phone: string];
  handover: 'collect' | 'deliver';
  note: string | null;
  state: 'placed' | 'proposed' | 'accepted' | 'ready' | 'handed-over';
  /** How long ago it was sent. */
  minutesAgo: number;
  lines: readonly DemoLine[];
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Invented orders, one in each state that needs no bill: weighed goods that wait, and a market that pays at hand-over. */
const orders: readonly DemoOrder[] = [
  {
    stallId: 'gc-a01',
    marketId: 'go-cong',
    buyer: ['Chị Lan (demo)', '0900 000 001'],
    handover: 'collect',
    note: 'Rau chọn non giúp, 17 giờ ghé lấy',
    state: 'placed',
    minutesAgo: 12,
    lines: [
      { productId: 'gc-a01-rau-muong', quantityMilli: 2_000, ifGone: 'similar' },
      { productId: 'gc-a01-hanh-la', quantityMilli: 1_500, ifGone: 'drop' },
    ],
  },
  {
    stallId: 'gc-b01',
    marketId: 'go-cong',
    buyer: ['Bác Tâm (demo)', '0900 000 002'],
    handover: 'collect',
    note: null,
    state: 'placed',
    minutesAgo: 7,
    lines: [
      { productId: 'gc-b01-ba-chi', quantityMilli: 500 },
      { productId: 'gc-b01-thit-xay', quantityMilli: 300, ifGone: 'similar' },
    ],
  },
  {
    stallId: 'gc-c01',
    marketId: 'go-cong',
    buyer: ['Anh Dũng (demo)', '0900 000 003'],
    handover: 'deliver',
    note: 'Làm sạch, cắt khúc',
    state: 'proposed',
    minutesAgo: 25,
    lines: [{ productId: 'gc-c01-ca-chep', quantityMilli: 1_200, proposedMilli: 1_340 }],
  },
  {
    stallId: 'vd-v01',
    marketId: 'van-dau',
    buyer: ['Chị Hòa (demo)', '0900 000 004'],
    handover: 'deliver',
    note: 'Ngõ 12, cổng xanh',
    state: 'accepted',
    minutesAgo: 90,
    lines: [
      { productId: 'vd-v01-rau-muong-vuon-nha', quantityMilli: 3_000 },
      { productId: 'vd-v01-mung-toi-vuon-nha', quantityMilli: 1_000, ifGone: 'drop' },
    ],
  },
  {
    stallId: 'vd-v01',
    marketId: 'van-dau',
    buyer: ['Cô Thu (demo)', '0900 000 005'],
    handover: 'deliver',
    note: null,
    state: 'ready',
    minutesAgo: 130,
    lines: [{ productId: 'vd-v01-combo-rau-3-mon', quantityMilli: 1_000 }],
  },
  {
    stallId: 'vd-v04',
    marketId: 'van-dau',
    buyer: ['Em Mai (demo)', '0900 000 006'],
    handover: 'deliver',
    note: 'Giao trước 11 giờ rưỡi',
    state: 'handed-over',
    minutesAgo: 300,
    lines: [{ productId: 'vd-v04-com-van-phong', quantityMilli: 2_000 }],
  },
];

interface OrderRows {
  orders: Insertable<DB['Order']>[];
  groups: Insertable<DB['OrderGroup']>[];
  lines: Insertable<DB['OrderLine']>[];
}

/** The demo's orders, priced from its goods. Units: `now` is epoch milliseconds. */
export function toOrderRows(products: readonly Insertable<DB['Product']>[], now: number): OrderRows {
  const rows: OrderRows = { orders: [], groups: [], lines: [] };
  const goods = new Map(products.map((product) => [product.id, product]));
  for (const order of orders) {
    const orderId = newId();
    const groupId = newId();
    const lines = order.lines.map((line, at) => toLineRow(groupId, line, at, goods.get(line.productId)));
    const totalVnd = lines.reduce((sum, line) => sum + line.totalVnd, 0);
    const createdAt = now - order.minutesAgo * MINUTE_MS;
    rows.orders.push({
      id: orderId,
      token: randomBytes(18).toString('base64url'),
      marketId: order.marketId,
      buyerName: order.buyer[0],
      buyerPhone: order.buyer[1],
      handover: order.handover,
      note: order.note,
      createdAt,
      version: 1,
    });
    rows.groups.push({ ...toGroupRow(order, createdAt), id: groupId, orderId, totalVnd });
    rows.lines.push(...lines);
  }
  return rows;
}

function toGroupRow({ state, stallId, minutesAgo }: DemoOrder, createdAt: number) {
  // Half of the time was spent waiting for the stall, a quarter packing.
  const after = (part: number) => createdAt + Math.round(minutesAgo * part) * MINUTE_MS;
  const isTaken = state === 'accepted' || state === 'ready' || state === 'handed-over';
  const isPacked = state === 'ready' || state === 'handed-over';
  return {
    stallId,
    state,
    paymentRequestId: null,
    createdAt,
    position: 0,
    version: 1,
    answerBy: isTaken ? null : createdAt + (state === 'placed' ? 12 : 4) * HOUR_MS,
    proposalNote: state === 'proposed' ? 'Con này hơi to hơn một chút' : null,
    cancelReason: null,
    cancelNote: null,
    acceptedAt: isTaken ? after(0.5) : null,
    proposedAt: state === 'proposed' ? after(0.5) : null,
    readyAt: isPacked ? after(0.75) : null,
    endedAt: state === 'handed-over' ? after(0.9) : null,
    handoverCode: String(randomInt(10_000)).padStart(4, '0'),
    wrongCodes: 0,
    handoverReason: null,
    moneyNotedAt: null,
  };
}

function toLineRow(groupId: string, line: DemoLine, at: number, product: Insertable<DB['Product']> | undefined) {
  if (!product) throw new Error(`the demo sells no ${line.productId}`);
  const { name, unitName, priceVnd, weighedAtSale } = product;
  const { productId, quantityMilli, proposedMilli = null, ifGone = 'call' } = line;
  return {
    groupId,
    line: at,
    productId,
    name,
    unitName,
    priceVnd,
    quantityMilli,
    totalVnd: Math.floor((priceVnd * quantityMilli + 500) / 1000),
    weighedAtSale,
    orderedMilli: quantityMilli,
    proposedMilli,
    isWeighed: 0,
    ifGone,
    insteadOf: null,
  };
}
