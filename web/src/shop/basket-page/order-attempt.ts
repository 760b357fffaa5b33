import type { createOrder } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';
import type { z } from 'zod';
import { type ApiProblem, newIdempotencyKey } from '../../lib/api.ts';
import { keep, readKept } from '../../lib/storage.ts';

/** What is sent to order. */
export type OrderBody = z.input<NonNullable<(typeof createOrder)['body']>>;

/** An order on its way. Until its answer is known it is kept with its key, so that no repetition can order twice. */
export interface OrderAttempt {
  key: string;
  body: OrderBody;
  /** What the buyer saw as the total. */
  totalVnd: Vnd;
  /** Epoch milliseconds. */
  startedAt: number;
}

const LIFE_MS = 24 * 3_600_000;
// A private window refuses storage; within the page a double tap must still be one order.
const attempts = new Map<string, OrderAttempt>();

/** The attempt of a market whose answer is still unknown, from this page or from before a reload. */
export function unansweredAttempt(slug: string, now: number): OrderAttempt | null {
  const attempt = attempts.get(slug) ?? readKept<OrderAttempt>(storageKey(slug));
  return attempt && now - attempt.startedAt < LIFE_MS ? attempt : null;
}

/** Begin an attempt, or take up the unanswered one when it asks for exactly the same. */
export function beginAttempt(slug: string, body: OrderBody, totalVnd: Vnd, now: number): OrderAttempt {
  const before = unansweredAttempt(slug, now);
  if (before && JSON.stringify(before.body) === JSON.stringify(body)) return before;
  const attempt = { key: newIdempotencyKey(), body, totalVnd, startedAt: now };
  attempts.set(slug, attempt);
  keep(storageKey(slug), attempt);
  return attempt;
}

/** The answer is known, or nobody wants it any more. */
export function endAttempt(slug: string): void {
  attempts.delete(slug);
  keep(storageKey(slug), null);
}

/** Whether the order may have been placed although this answer came back. */
export function leavesOpen({ code }: ApiProblem): boolean {
  return code === 'network' || code === 'server/unavailable' || code === 'server/fault' || code === 'request/too-many';
}

function storageKey(slug: string): string {
  return `choso-order-attempt-${slug}`;
}
