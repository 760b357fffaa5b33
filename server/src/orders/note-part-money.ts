import type { Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import type { Part } from './part.ts';
import { type OrderGroupRow, saveGroup } from './store.ts';

/**
 * Keep the seller's own note that the money of a part is here; it tells nobody and moves nothing.
 *
 * Throws `order/bad-move` where the part is paid by a bill: there the bank says so.
 */
export async function notePartMoney(
  tx: Tx,
  { group, billing }: Part,
  isReceived: boolean,
  now: number,
): Promise<OrderGroupRow> {
  if (billing && group.paymentRequestId) throw new AppError('order/bad-move');
  return saveGroup(tx, group, { moneyNotedAt: isReceived ? now : null });
}
