import { itHoldsInHistories } from '../simulator/it-holds.ts';

itHoldsInHistories(1, { onSqlite: 10_000, onMariadb: 150 });
