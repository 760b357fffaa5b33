import { request } from './people.ts';
import type { Act } from './step.ts';
import { pick, sendTo, type World } from './world.ts';

/** A stall decides about what it sees on its screen; what is not possible is refused. */
export async function decide(world: World, act: Extract<Act, { do: 'decide' }>): Promise<void> {
  const what = await look(world, act);
  if (!what) return;
  const { stallId, ask } = what;
  await request(
    world,
    (key) =>
      sendTo(world)('POST', '/api/stalls/:stallId/decisions', {
        params: { stallId },
        headers: { Authorization: stallId, 'Idempotency-Key': key },
        body: { kind: act.kind, reason: 'xem sổ tay', ...ask },
      }),
    () => undefined,
    { refusals: [404, 409] },
  );
}

async function look(
  { engine, bills }: World,
  { kind, bill, transaction, amountVnd }: Extract<Act, { do: 'decide' }>,
): Promise<{ stallId: string; ask: Record<string, unknown> } | null> {
  if (kind === 'undo') {
    const decisions = await engine.selectFrom('Decision').select(['id', 'stallId']).orderBy('id').execute();
    const made = pick(decisions, transaction);
    return made ? { stallId: made.stallId, ask: { decisionId: made.id } } : null;
  }
  if (kind === 'same-money' || kind === 'other-money') {
    const marked = await engine
      .selectFrom('BankTransaction')
      .selectAll()
      .where('twinOf', 'is not', null)
      .orderBy('id')
      .execute();
    const twin = pick(marked, transaction);
    if (!twin?.stallId) return null;
    const isEarlier = kind === 'same-money' && amountVnd % 2 === 1;
    return { stallId: twin.stallId, ask: { transactionId: isEarlier ? twin.twinOf : twin.id } };
  }
  if (kind === 'not-a-sale' || kind === 'match') {
    const rows = await engine
      .selectFrom('BankTransaction')
      .select(['id', 'stallId', 'accountNumber'])
      .where('verdict', 'in', ['received', 'ambiguous', 'wrong-account', 'too-late', 'cancelled-bill'])
      .orderBy('id')
      .execute();
    const waiting = pick(rows, transaction);
    if (!waiting?.stallId) return null;
    const own = pick(
      bills.filter(({ stallId }) => stallId === waiting.stallId),
      bill,
    );
    if (kind === 'not-a-sale') return { stallId: waiting.stallId, ask: { transactionId: waiting.id } };
    return own ? { stallId: own.stallId, ask: { transactionId: waiting.id, paymentRequestId: own.id } } : null;
  }
  const own = pick(bills, bill);
  if (!own) return null;
  return { stallId: own.stallId, ask: { paymentRequestId: own.id, ...(kind === 'cash' ? { amountVnd } : {}) } };
}
