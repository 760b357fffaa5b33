import { type Database, inTransaction, type Questions } from '../db/index.ts';
import { type Arrival, type Booker, storeDeliveries } from './store-deliveries.ts';

/** Keeps deliveries with all they cause, in one transaction; rejects when nothing of them was kept. */
export type StoreBatch = (arrivals: readonly Arrival[]) => Promise<void>;

interface Deps<Asked extends Questions> {
  db: Database;
  clock: () => number;
  booker: Booker<Asked>;
}

/** Make the function that keeps batches in a database. */
export function createStoreBatch<Asked extends Questions>({ db, clock, booker }: Deps<Asked>): StoreBatch {
  return (arrivals) => inTransaction(db, (tx) => storeDeliveries(tx, arrivals, booker, clock()));
}
