import type { Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { cancelPart } from './cancel-part.ts';
import { changePart, type Part } from './part.ts';
import { billFor, refuseAgainstMoney } from './part-bill.ts';
import { agree, agreedTotal } from './part-lines.ts';
import { type OrderGroupRow, saveLines, versionOf } from './store.ts';

/** The shopper's word, about the part as she saw it at `version`. */
export interface Answer {
  answer: 'yes' | 'no';
  version: number;
}

const ACTOR = 'shopper';

/**
 * Take the shopper's word: a yes makes what was proposed hold and asks for the money, a no calls the part off.
 *
 * The stall may change its mind meanwhile: then the version differs and the shopper looks again.
 * Throws `order/changed`, `order/already-paid`, `order/half-paid`, and `order/bad-move`, also for a no to what is packed
 * or paid.
 */
export async function answerPart(tx: Tx, part: Part, { answer, version }: Answer, now: number): Promise<OrderGroupRow> {
  const { group, state, lines } = part;
  if (versionOf(group) !== version) throw new AppError('order/changed');
  if (answer === 'no') {
    if (state === 'ready' || (state !== 'proposed' && (await hasMoney(tx, part)))) throw new AppError('order/bad-move');
    return cancelPart(tx, part, { reason: 'shopper', note: null, actor: ACTOR }, now);
  }
  if (state !== 'proposed') throw new AppError('order/bad-move');
  const agreed = agree(lines);
  const totalVnd = agreedTotal(agreed);
  await refuseAgainstMoney(tx, part, totalVnd);
  await saveLines(tx, group.id, agreed);
  const paymentRequestId = await billFor(tx, part, agreed, ACTOR, now);
  const change = { state: 'accepted', totalVnd, acceptedAt: now, answerBy: null, paymentRequestId } as const;
  return changePart(tx, part, change, { kind: 'order.accepted', actor: ACTOR, facts: { answer } }, now);
}

async function hasMoney(tx: Tx, { group, billing }: Part): Promise<boolean> {
  if (!billing || !group.paymentRequestId) return false;
  return (await billing.look(tx, group.paymentRequestId)).receivedVnd > 0;
}
