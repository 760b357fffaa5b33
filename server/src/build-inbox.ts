import { createInbox, createStoreBatch, type Inbox, type StoreBatch } from './banking/index.ts';
import { type Database, dialectOf } from './db/index.ts';
import { followPayments } from './order-bills/index.ts';
import { type BillListener, createBooker } from './payments/index.ts';

/** Whoever wants to hear inside the same transaction that money changed a bill. */
export const billListeners: readonly BillListener[] = [followPayments];

/** What keeps batches of deliveries in this thread, with everything that booking needs. */
export function buildStoreBatch(db: Database, clock: () => number): StoreBatch {
  return createStoreBatch({ db, clock, booker: createBooker(billListeners) });
}

// On MariaDB a batch costs by itself as much as a dozen deliveries; the embedded engine has no ways to go.
const LONGEST_WAIT_MS = 8;

/** The inbox in this thread; `afterCommit` is told when there is something new. */
export function buildInbox(db: Database, clock: () => number, afterCommit: () => void): Inbox {
  const longestWaitMs = dialectOf(db) === 'mysql' ? LONGEST_WAIT_MS : 0;
  return createInbox({ store: buildStoreBatch(db, clock), afterCommit, longestWaitMs });
}
