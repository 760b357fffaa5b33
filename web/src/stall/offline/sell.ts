import { createPaymentRequest } from '@choso/shared/contracts';
import { call, newIdempotencyKey, toProblem } from '../../lib/api.ts';
import { connection } from '../../lib/live.ts';
import { dropRefused, sendAct } from '../../lib/outbox/outbox.ts';
import { places } from '../addresses.ts';
import type { Attempt } from '../keypad/attempt.ts';
import { fillDeviceCodes, takeDeviceCode } from './device-codes.ts';
import { keptPayee } from './payee.ts';
import { labelOf, SHOWN_BILL } from './shown-bill.ts';
import { showUncoded } from './uncoded.ts';

/** A good network answers within this; nobody waits longer before the code is drawn here. */
const ANSWER_MS = 900;

/**
 * Make the bill of an attempt and answer the address of its code, with or without a network.
 *
 * With a reserved reference and a known account it is kept on this device and told to the server from there, so a lost
 * answer, a killed tab or a second press still make one bill. Throws `ApiProblem`.
 */
export async function sell(attempt: Attempt): Promise<string> {
  const { stallId, amountVnd, note, lines, key } = attempt;
  const ask = { amountVnd, ...(note === '' ? {} : { note }), lines: [...lines] };
  const payee = keptPayee(stallId);
  const reference = payee && (await takeDeviceCode(stallId, key));
  void fillDeviceCodes(stallId);
  if (reference === null) return sellWithoutCode(attempt, ask);
  const sent = await sendAct(
    createPaymentRequest,
    {
      kind: SHOWN_BILL,
      key,
      label: labelOf(amountVnd),
      own: payee,
      params: { stallId },
      body: { ...ask, reference, askedAt: new Date().toISOString() },
    },
    connection.peek() === 'lost' ? 0 : ANSWER_MS,
  ).catch(() => null);
  // This device keeps nothing: the server must be asked the ordinary way.
  if (sent === null) return sellWithoutCode(attempt, ask);
  if (sent.state === 'done') return places.bill(sent.answer.id);
  if (sent.state === 'waiting') return places.bill(key);
  // Refused while the seller looks on: the reason is said here and now, and nothing has been shown to anybody.
  await dropRefused(key);
  if (!sent.problem.code.startsWith('reference/')) throw sent.problem;
  return sell({ ...attempt, key: newIdempotencyKey() });
}

async function sellWithoutCode(
  { stallId, key, amountVnd }: Attempt,
  body: { amountVnd: Attempt['amountVnd']; note?: string; lines: Attempt['lines'][number][] },
): Promise<string> {
  try {
    return places.bill((await call(createPaymentRequest, { params: { stallId }, body, idempotencyKey: key })).id);
  } catch (thrown) {
    const problem = toProblem(thrown);
    const payee = keptPayee(stallId);
    if (problem.code !== 'network' || payee === null) throw problem;
    showUncoded({ amountVnd, payee, at: Date.now() });
    return places.uncoded;
  }
}
