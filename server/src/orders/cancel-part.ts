import type { CancelReason } from '@choso/shared/contracts';
import type { Tx } from '../db/index.ts';
import { changePart, type Part } from './part.ts';
import { withdraw } from './part-lines.ts';
import { type OrderGroupRow, saveLines } from './store.ts';

/** Why a part is called off, in a word and perhaps in a sentence. */
export interface Cancelling {
  reason: CancelReason;
  note: string | null;
  actor: string;
}

/**
 * Call a part off and stop asking for it. Money that has come is told to both sides as the stall's to give back.
 *
 * Throws `order/bad-move`.
 */
export async function cancelPart(
  tx: Tx,
  part: Part,
  { reason, note, actor }: Cancelling,
  now: number,
): Promise<OrderGroupRow> {
  const { group, lines, billing } = part;
  const change = { state: 'cancelled', cancelReason: reason, cancelNote: note, answerBy: null, endedAt: now } as const;
  const billId = group.paymentRequestId;
  const bill = billing && billId ? await billing.look(tx, billId) : null;
  const facts = { reason, ...(bill && bill.receivedVnd > 0 ? { giveBackVnd: bill.receivedVnd } : {}) };
  const cancelled = await changePart(tx, part, change, { kind: 'order.cancelled', actor, facts }, now);
  if (lines.some(({ proposedMilli }) => proposedMilli !== null)) await saveLines(tx, group.id, withdraw(lines));
  if (billing && billId) await billing.takeBack(tx, billId, actor, now);
  return cancelled;
}
