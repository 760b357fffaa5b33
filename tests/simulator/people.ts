import type { Act } from './step.ts';
import type { Heard } from './switchboard.ts';
import { stalls } from './town.ts';
import { type KnownBill, pick, sendTo, type World } from './world.ts';

type ActOf<Kind extends Act['do']> = Extract<Act, { do: Kind }>;

const LATE_MS = 7 * 86_400_000;

interface BillView {
  id: string;
  reference: string;
  amountVnd: number;
  stallId: string;
  expiresAt: string;
  payee: { accountNumber: string };
}

/** A stall asks for money; without an answer it asks again with the same key. */
export async function ask(world: World, { stall, amountVnd, taps }: ActOf<'ask'>): Promise<void> {
  const stallId = pick(stalls, stall)!.id;
  await request(
    world,
    (key) =>
      sendTo(world)('POST', '/api/stalls/:stallId/payment-requests', {
        params: { stallId },
        headers: { Authorization: stallId, 'Idempotency-Key': key },
        body: { amountVnd },
      }),
    ({ body }) => learn(world, body, null),
    { taps },
  );
}

/** A shopper orders from one or two stalls of a market. */
export async function order(world: World, act: ActOf<'order'>): Promise<void> {
  const chosen = act.stalls.map((stall) => pick(stalls, stall)!);
  const { marketId } = chosen[0]!;
  const quantity = act.halfKilos / 2;
  const lines = chosen
    .filter((stall) => stall.marketId === marketId)
    .map(({ id }) => ({ productId: `rau-${id}`, quantity }));
  await request(
    world,
    (key) =>
      sendTo(world)('POST', '/api/markets/:slug/orders', {
        params: { slug: marketId },
        headers: { 'Idempotency-Key': key },
        body: { buyer: { name: 'Chị Lan', phone: '0912345678' }, lines, handover: 'collect' },
      }),
    ({ body }) => {
      for (const group of body.groups) if (group.paymentRequest) learn(world, group.paymentRequest, group.id);
    },
  );
}

/** A stall stops asking. A bill with money says no, and so does one that asks no longer. */
export async function cancel(world: World, act: ActOf<'cancel'>): Promise<void> {
  const bill = pick(world.bills, act.bill);
  if (!bill) return;
  const headers = { Authorization: bill.stallId };
  const heard = await sendTo(world)('POST', '/api/payment-requests/:id/cancel', { params: { id: bill.id }, headers });
  expectStatus(world, 'cancel', heard, [200, 409]);
}

/** A stall cancels its part of an order, which takes the bill back. */
export async function cancelPart(world: World, act: ActOf<'cancel-part'>): Promise<void> {
  const bill = pick(
    world.bills.filter(({ groupId }) => groupId !== null),
    act.bill,
  );
  if (!bill) return;
  const { stallId, groupId } = bill;
  const heard = await sendTo(world)('POST', '/api/stalls/:stallId/orders/:groupId/state', {
    params: { stallId, groupId: groupId ?? '' },
    headers: { Authorization: stallId },
    body: { state: 'cancelled' },
  });
  expectStatus(world, 'cancel-part', heard, [200, 409]);
}

/**
 * A stall asks for another amount instead. What was judged before that stays judged by the old bill: where that would
 * matter, for money sent back or long overdue, the books depend on who was first, and nothing is replaced.
 */
export async function replace(world: World, act: ActOf<'replace'>): Promise<void> {
  // An order knows the bill it was made with, and does not follow a replacement.
  const bill = pick(
    world.bills.filter(({ groupId }) => groupId === null),
    act.bill,
  );
  if (!bill) return;
  const codes = [bill.reference, ...bill.olderCodes];
  const overdueAt = bill.expiresAt + LATE_MS;
  const isTouchy = world.facts.some(
    ({ named, direction, bookedAt }) =>
      named.some((code) => codes.includes(code)) && (direction === 'out' || bookedAt > overdueAt),
  );
  if (isTouchy) return;
  const { id, stallId } = bill;
  await request(
    world,
    (key) =>
      sendTo(world)('POST', '/api/payment-requests/:id/replace', {
        params: { id },
        headers: { Authorization: stallId, 'Idempotency-Key': key },
        body: { amountVnd: act.amountVnd },
      }),
    ({ body }) => learn(world, body, null, codes),
    { refusals: [409] },
  );
}

/** A payer says that the money is on its way. */
export async function promise(world: World, act: ActOf<'promise'>): Promise<void> {
  const bill = pick(world.bills, act.bill);
  if (!bill) return;
  const headers = { Authorization: bill.stallId };
  const heard = await sendTo(world)('POST', '/api/payment-requests/:id/promise', {
    params: { id: bill.id },
    headers,
  });
  expectStatus(world, 'promise', heard, [200, 409]);
}

/** Ask until there is an answer, with the same key every time; an impatient thumb taps twice. */
export async function request(
  world: World,
  send: (key: string) => Promise<Heard>,
  learnFrom: (heard: Heard) => void,
  { refusals = [], taps = 1 }: { refusals?: readonly number[]; taps?: number } = {},
): Promise<void> {
  world.keysUsed += 1;
  const key = `key-${world.keysUsed}`;
  const attempt = async () => {
    const heard = await send(key);
    if (heard.status === 201) learnFrom(heard);
    else if (heard.status >= 500) world.unanswered.push({ again: attempt });
    expectStatus(world, 'a request', heard, [201, ...refusals]);
  };
  await Promise.all(Array.from({ length: taps }, attempt));
}

function learn(world: World, view: BillView, groupId: string | null, olderCodes: readonly string[] = []): void {
  if (world.bills.some(({ id }) => id === view.id)) return;
  const { id, reference, amountVnd, stallId, payee } = view;
  const bill: KnownBill = {
    id,
    reference,
    amountVnd,
    stallId,
    accountNumber: payee.accountNumber,
    expiresAt: Date.parse(view.expiresAt),
    groupId,
    olderCodes,
  };
  world.bills.push(bill);
}

/** Note an answer that nobody who did this should get, unless something just broke. */
export function expectStatus(world: World, what: string, heard: Heard, allowed: readonly number[]): void {
  if (world.isBreaking || allowed.includes(heard.status)) return;
  const because = heard.error instanceof Error ? `: ${heard.error.message}` : '';
  world.surprises.push(`${what} was answered ${heard.status}${because}`);
}
