import type { NewEvent } from '../outbox/index.ts';

/** A bill that money or a decision changed, for whoever asked for it. */
export interface ChangedBill {
  id: string;
  stallId: string;
  state: string;
  wasSettled: boolean;
  version: number;
  purpose: string;
}

/** What is told of a changed bill. Settled is told once; what comes after it is more money, or money given back. */
export function toBillEvent({ id, stallId, state, wasSettled, version }: ChangedBill): NewEvent {
  const isSettled = state === 'settled';
  const told = isSettled && !wasSettled ? 'settled' : wasSettled && !isSettled ? 'reopened' : 'received';
  const kind = `payment-request.${told}` as const;
  return { topics: [`stall:${stallId}`, `payment-request:${id}`], kind, ref: id, version };
}
