import type { Tx } from '../db/index.ts';
import { expectOneRow } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { addEvents } from '../outbox/index.ts';
import { cancelBill } from '../payments/index.ts';
import { canMove, type OrderGroupState } from './order-group.ts';
import { countChange, findGroup, listOrdersById, type OrderGroupRow } from './store.ts';

/**
 * Move a stall's part of an order on; a part that is cancelled takes its bill back.
 *
 * Throws `resource/not-found`, `order/bad-move`, and `payment-request/has-money` when the buyer has paid already.
 */
export async function moveGroup(
  tx: Tx,
  { stallId, groupId, to, actor }: { stallId: string; groupId: string; to: OrderGroupState; actor: string },
  now: number,
): Promise<OrderGroupRow> {
  const group = await findGroup(tx, stallId, groupId);
  const [order] = group ? await listOrdersById(tx, [group.orderId]) : [];
  if (!group || !order) throw new AppError('resource/not-found');
  if (!canMove(group.state as OrderGroupState, to)) throw new AppError('order/bad-move');
  const result = await tx
    .updateTable('OrderGroup')
    .set({ state: to })
    .where('id', '=', group.id)
    .where('state', '=', group.state)
    .executeTakeFirstOrThrow();
  expectOneRow(result);
  if (to === 'cancelled' && group.paymentRequestId) await takeBackBill(tx, group.paymentRequestId, actor, now);
  const version = await countChange(tx, order);
  const topics = [`order:${order.token}` as const, `stall:${stallId}` as const];
  await addEvents(tx, [{ topics, kind: 'order.changed', ref: order.id, version }], now);
  return { ...group, state: to };
}

async function takeBackBill(tx: Tx, billId: string, actor: string, now: number): Promise<void> {
  await cancelBill(tx, billId, actor, now).catch((error: unknown) => {
    // A bill whose time is over asks for nothing any more.
    if (!(error instanceof AppError && error.code === 'payment-request/not-open')) throw error;
  });
}
