import type { Contract } from '@choso/shared/contracts';
import type { z } from 'zod';
import { call, newIdempotencyKey } from '../../lib/api.ts';
import type { Messages } from '../../lib/language.ts';
import { type Act, acts } from '../../lib/outbox/act.ts';
import { dropRefused, sendAct } from '../../lib/outbox/outbox.ts';

/** Acts on orders in the outbox begin with this. */
const KIND = 'order.';

/** An act on an order that may wait for a network. Keep `key` while the same act is tried again. */
export interface OrderAct<Body extends z.ZodType> {
  kind: 'accept' | 'ready' | 'revise';
  label: Messages<string>;
  params: { stallId: string; groupId: string };
  body: z.input<Body>;
  key?: string;
}

/**
 * Do an act now, or keep it until there is a network; the server does it once either way.
 *
 * Returns whether it is done or waits. Throws `ApiProblem` when the server says no.
 */
export async function keepOrderAct<Body extends z.ZodType>(
  contract: Contract<z.ZodType, Body, z.ZodType>,
  { kind, label, params, body, key = newIdempotencyKey() }: OrderAct<Body>,
): Promise<'done' | 'waiting'> {
  const ask = { kind: KIND + kind, label, params, body, key };
  // A device that can keep nothing may still have a network.
  const sent = await sendAct(contract, ask).catch(() => null);
  if (!sent) {
    await call(contract, { params, body, idempotencyKey: key });
    return 'done';
  }
  if (sent.state !== 'refused') return sent.state;
  // It is said here and now, so it need not be read again elsewhere.
  await dropRefused(key);
  throw sent.problem;
}

/** What waits for a network, or was refused later, of one order. */
export function useKeptActs(groupId: string): Act[] {
  return acts.value.filter(
    ({ kind, params, state }) => kind.startsWith(KIND) && params.groupId === groupId && state !== 'done',
  );
}
