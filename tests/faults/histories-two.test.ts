import { itHoldsInHistories } from '../simulator/it-holds.ts';

// The second half, in a file of its own so that two workers share the work.
itHoldsInHistories(10_001, { onSqlite: 1_500, onMariadb: 40 });
