import { itHoldsInHistories } from '../simulator/it-holds.ts';

itHoldsInHistories({ first: 30_001, onSqlite: 5_000, onMariadb: 75 });
