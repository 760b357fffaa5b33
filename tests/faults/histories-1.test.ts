import { itHoldsInHistories } from '../simulator/it-holds.ts';

// A quarter of all; each is a file of its own, so that two workers share the work.
itHoldsInHistories({ first: 1, onSqlite: 5_000, onMariadb: 75 });
