import { vnd } from '@choso/shared/money';
import { listProductsByIds } from '../catalogue/index.ts';
import type { Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { cancelPart } from './cancel-part.ts';
import { toQuantityMilli } from './line-total.ts';
import { SHOPPER_ANSWERS_WITHIN_MS } from './order-group.ts';
import { changePart, type Part } from './part.ts';
import { billFor, refuseAgainstMoney } from './part-bill.ts';
import { agree, agreedTotal, type PartLine, proposedTotal } from './part-lines.ts';
import { type RevisedLine, revise } from './revise.ts';
import { type OrderGroupRow, saveLines, versionOf } from './store.ts';

/** What a stall says it has. `version` is the one it looked at. */
export interface RevisionAsk {
  version: number;
  lines: readonly RevisedLine[];
  instead: readonly { line: number; productId: string; quantity: number }[];
  note: string | null;
}

/**
 * Take in what the stall really has: accept the part, ask the shopper, or call it off when nothing is left.
 *
 * Throws `order/changed`, `order/bad-move`, `order/bad-quantity`, `order/already-paid`, `order/half-paid`,
 * `product/not-available`, `amount/out-of-range`.
 */
export async function revisePart(
  tx: Tx,
  part: Part,
  ask: RevisionAsk,
  actor: string,
  now: number,
): Promise<OrderGroupRow> {
  const { group, state } = part;
  if (versionOf(group) !== ask.version) throw new AppError('order/changed');
  if (state === 'handed-over' || state === 'cancelled') throw new AppError('order/bad-move');
  const instead = await readReplacements(tx, part, ask.instead, now);
  const { kind, lines } = revise(part.lines, ask.lines, instead);
  if (kind === 'nothing-left') return cancelPart(tx, part, { reason: 'sold-out', note: ask.note, actor }, now);
  const receivedVnd = await refuseAgainstMoney(tx, part, proposedTotal(lines));
  const facts = { lines: lines.map(({ line, quantityMilli, proposedMilli }) => [line, quantityMilli, proposedMilli]) };
  const words = { proposalNote: ask.note };
  if (kind === 'asks') {
    await saveLines(tx, group.id, lines);
    const change = {
      ...words,
      state: 'proposed',
      proposedAt: now,
      // Somebody who has paid does not lose the goods by saying nothing.
      answerBy: receivedVnd ? null : now + SHOPPER_ANSWERS_WITHIN_MS,
    } as const;
    const told = { ...facts, proposedVnd: proposedTotal(lines) };
    return changePart(tx, part, change, { kind: 'order.proposed', actor, facts: told }, now);
  }
  const agreed = agree(lines);
  await saveLines(tx, group.id, agreed);
  const paymentRequestId = await billFor(tx, part, agreed, actor, now);
  const change = {
    ...words,
    state: state === 'ready' ? 'ready' : 'accepted',
    totalVnd: agreedTotal(agreed),
    acceptedAt: group.acceptedAt ?? now,
    answerBy: null,
    paymentRequestId,
  } as const;
  return changePart(tx, part, change, { kind: 'order.accepted', actor, facts }, now);
}

async function readReplacements(
  tx: Tx,
  { group, lines }: Part,
  asked: RevisionAsk['instead'],
  now: number,
): Promise<PartLine[]> {
  const products = await listProductsByIds(tx, [...new Set(asked.map(({ productId }) => productId))], now);
  const next = Math.max(...lines.map(({ line }) => line)) + 1;
  return asked.map(({ line, productId, quantity }, at) => {
    const product = products.find(({ id, stallId }) => id === productId && stallId === group.stallId);
    if (!product?.isAvailable) throw new AppError('product/not-available');
    const isWeighed = product.weighedAtSale === 1;
    const proposedMilli = toQuantityMilli(quantity, isWeighed ? 1 : product.quantityStepMilli);
    if (proposedMilli === null) throw new AppError('order/bad-quantity');
    return {
      line: next + at,
      productId,
      name: product.name,
      unitName: product.unitName,
      priceVnd: vnd(product.priceVnd),
      quantityMilli: 0,
      orderedMilli: 0,
      proposedMilli,
      weighedAtSale: isWeighed,
      isWeighed,
      ifGone: 'call',
      insteadOf: line,
    };
  });
}
