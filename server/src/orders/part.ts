import type { OrderGroupState } from '@choso/shared/contracts';
import type { EventKind } from '@choso/shared/realtime';
import { witness } from '../audit/index.ts';
import type { Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { getMarketById } from '../markets/index.ts';
import { addEvents } from '../outbox/index.ts';
import type { Billing } from './billing.ts';
import { canMove } from './order-group.ts';
import type { PartLine } from './part-lines.ts';
import {
  countChange,
  findGroup,
  listLines,
  listOrdersById,
  type OrderGroupRow,
  type OrderRow,
  saveGroup,
} from './store.ts';

/** One stall's part with all that is needed to decide about it. `billing` is null where one pays at hand-over. */
export interface Part {
  order: OrderRow;
  group: OrderGroupRow;
  state: OrderGroupState;
  lines: PartLine[];
  billing: Billing | null;
}

/** A part whose owner is checked: the stall that packs it, or the order whose token is held. Throws `resource/not-found`. */
export async function readPart(
  tx: Tx,
  { groupId, stallId, orderToken }: { groupId: string; stallId?: string; orderToken?: string },
  billing: Billing,
): Promise<Part> {
  const group = await findGroup(tx, groupId);
  const [order] = group ? await listOrdersById(tx, [group.orderId]) : [];
  const isOwn = stallId === undefined || group?.stallId === stallId;
  const isHeld = orderToken === undefined || order?.token === orderToken;
  if (!group || !order || !isOwn || !isHeld) throw new AppError('resource/not-found');
  const { paymentMode } = await getMarketById(tx, order.marketId);
  const lines = (await listLines(tx, [group.id])).get(group.id) ?? [];
  const state = group.state as OrderGroupState;
  return { order, group, state, lines, billing: paymentMode === 'pay-now' ? billing : null };
}

/** What became of a part, by whom, and what a proof should say of it. */
export interface Happening {
  kind: Extract<EventKind, `order.${string}`>;
  actor: string;
  facts?: Record<string, unknown>;
}

/**
 * Write a change of a part: conditionally on its version, counted, witnessed, announced to both sides.
 *
 * Throws `order/bad-move`.
 */
export async function changePart(
  tx: Tx,
  { order, group, state }: Part,
  change: Partial<OrderGroupRow> & { state: OrderGroupState },
  { kind, actor, facts = {} }: Happening,
  now: number,
): Promise<OrderGroupRow> {
  if (!canMove(state, change.state)) throw new AppError('order/bad-move');
  const changed = await saveGroup(tx, group, change);
  const { id: subject, stallId, totalVnd } = changed;
  const told = { orderId: order.id, stallId, from: state, to: change.state, totalVnd, ...facts };
  await witness(tx, [{ marketId: order.marketId, actor, action: kind, subject, facts: told }], now);
  const version = await countChange(tx, order);
  const topics = [`order:${order.token}` as const, `stall:${stallId}` as const];
  await addEvents(tx, [{ topics, kind, ref: order.id, version }], now);
  return changed;
}
