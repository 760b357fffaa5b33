import { createInbox, type Inbox } from './banking/index.ts';
import type { Database } from './db/index.ts';
import { followPayments } from './order-bills/index.ts';
import { type BillListener, createBookArrivals } from './payments/index.ts';

/** Whoever wants to hear inside the same transaction that money changed a bill. */
export const billListeners: readonly BillListener[] = [followPayments];

/** The inbox with everything that booking needs; `afterCommit` is told when there is something new. */
export function buildInbox(db: Database, clock: () => number, afterCommit: () => void): Inbox {
  return createInbox({ db, clock, book: createBookArrivals(billListeners), afterCommit });
}
