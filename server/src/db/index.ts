/** The database: opening, migrating, and the one transaction function. */
export { type Dialect, dialectOf } from './dialect.ts';
export { expectOneRow, inTransaction, isTransient, lockRows, type Tx } from './in-transaction.ts';
export { insertMany } from './insert.ts';
export { keepQuery } from './keep-query.ts';
export { isMigrated, migrate } from './migrate.ts';
export { newId } from './new-id.ts';
export { isNoSuchId } from './no-such-id.ts';
export { type Database, openDatabase } from './open-database.ts';
export { isDuplicateKey, RaceLost } from './race-lost.ts';
export { type Questions, type Rows, readTogether } from './read-together.ts';
export type { DB } from './tables.generated.ts';
export { createTurns, type Turns } from './turns.ts';
export { updateMany } from './update-many.ts';
export { writeLater } from './write-later.ts';
