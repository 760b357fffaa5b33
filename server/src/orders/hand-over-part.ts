import type { Tx } from '../db/index.ts';
import { AppError } from '../http/index.ts';
import { judgeCode } from './handover.ts';
import { changePart, type Part } from './part.ts';
import { type OrderGroupRow, saveGroup } from './store.ts';

/** The code that the shopper showed, or why it goes without one. */
export type Proof = { code: string } | { reason: string };

/** What a hand-over comes to; a wrong code is counted, so it is no thrown refusal that would undo the counting. */
export type HandoverOutcome =
  | { kind: 'handed-over'; group: OrderGroupRow }
  | { kind: 'refused'; code: 'order/wrong-code' | 'order/code-locked' };

/** Hand a packed part over; again once it is done changes nothing. Throws `order/bad-move` before it is packed. */
export async function handOverPart(
  tx: Tx,
  part: Part,
  proof: Proof,
  actor: string,
  now: number,
): Promise<HandoverOutcome> {
  const { group, state } = part;
  if (state === 'handed-over') return { kind: 'handed-over', group };
  if (state !== 'ready') throw new AppError('order/bad-move');
  const wrongCodes = group.wrongCodes ?? 0;
  const verdict = 'reason' in proof ? 'right' : judgeCode(proof.code, group.handoverCode, wrongCodes);
  if (verdict === 'locked') return { kind: 'refused', code: 'order/code-locked' };
  if (verdict === 'wrong') {
    await saveGroup(tx, group, { wrongCodes: wrongCodes + 1 });
    return { kind: 'refused', code: 'order/wrong-code' };
  }
  const handoverReason = 'reason' in proof ? proof.reason : null;
  const change = { state: 'handed-over', endedAt: now, handoverReason } as const;
  const facts = handoverReason === null ? { by: 'code' } : { by: 'reason', handoverReason };
  return {
    kind: 'handed-over',
    group: await changePart(tx, part, change, { kind: 'order.handed-over', actor, facts }, now),
  };
}
