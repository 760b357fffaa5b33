import { itHoldsInHistories } from '../simulator/it-holds.ts';

itHoldsInHistories({ first: 10_001, onSqlite: 5_000, onMariadb: 75 });
