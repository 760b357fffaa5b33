import type { Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { cancelPart } from './cancel-part.ts';
import { changePart, type Part } from './part.ts';
import { billFor } from './part-bill.ts';
import { needsWeight } from './part-lines.ts';
import type { OrderGroupRow } from './store.ts';

/** A stall's step: take the part up, say that it is packed, or refuse it. */
export interface Move {
  to: 'accepted' | 'ready' | 'cancelled';
  reason: string | null;
  actor: string;
}

/**
 * Move a part on. A part that is there already is left as it is, so that a phone that heard no answer may ask again.
 *
 * Throws `order/bad-move`, and `order/not-weighed` when something is still to be weighed.
 */
export async function movePart(tx: Tx, part: Part, { to, reason, actor }: Move, now: number): Promise<OrderGroupRow> {
  const { group, state, lines } = part;
  if (state === to) return group;
  if (to === 'cancelled') return cancelPart(tx, part, { reason: 'stall', note: reason, actor }, now);
  if (to === 'ready') {
    // From a proposal there is no way to a packed bag: nobody has said yes to what is in it.
    if (state === 'accepted' && needsWeight(lines)) throw new AppError('order/not-weighed');
    return changePart(tx, part, { state: 'ready', readyAt: now }, { kind: 'order.ready', actor }, now);
  }
  // A stall does not answer for the shopper.
  if (state !== 'placed') throw new AppError('order/bad-move');
  const paymentRequestId = await billFor(tx, part, lines, actor, now);
  const change = { state: 'accepted', acceptedAt: now, answerBy: null, paymentRequestId } as const;
  return changePart(tx, part, change, { kind: 'order.accepted', actor }, now);
}
