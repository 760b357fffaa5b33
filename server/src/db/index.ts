/** The database: opening, migrating, and the one transaction function. */
export { type Dialect, dialectOf } from './dialect.ts';
export { expectOneRow, inTransaction, isTransient, lockRows, RaceLost, type Tx } from './in-transaction.ts';
export { insertMany } from './insert.ts';
export { isMigrated, migrate } from './migrate.ts';
export { newId } from './new-id.ts';
export { type Database, openDatabase } from './open-database.ts';
export type { DB } from './tables.generated.ts';
