import { type Database, inTransaction } from '../db/index.ts';
import { type Arrival, type Booker, storeDeliveries } from './store-deliveries.ts';

/** Keeps deliveries with all they cause, in one transaction; rejects when nothing of them was kept. */
export type StoreBatch = (arrivals: readonly Arrival[]) => Promise<void>;

interface Deps<Row> {
  db: Database;
  clock: () => number;
  booker: Booker<Row>;
}

/** Make the function that keeps batches in a database. */
export function createStoreBatch<Row>({ db, clock, booker }: Deps<Row>): StoreBatch {
  return (arrivals) => inTransaction(db, (tx) => storeDeliveries(tx, arrivals, booker, clock()));
}
