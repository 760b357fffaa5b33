import { type Database, inTransaction } from '../db/index.ts';
import { type Arrival, type BookArrivals, storeDeliveries } from './store-deliveries.ts';

/** Keeps deliveries with all they cause, in one transaction; rejects when nothing of them was kept. */
export type StoreBatch = (arrivals: readonly Arrival[]) => Promise<void>;

interface Deps {
  db: Database;
  clock: () => number;
  book: BookArrivals;
}

/** Make the function that keeps batches in a database. */
export function createStoreBatch({ db, clock, book }: Deps): StoreBatch {
  return (arrivals) => inTransaction(db, (tx) => storeDeliveries(tx, arrivals, book, clock()));
}
