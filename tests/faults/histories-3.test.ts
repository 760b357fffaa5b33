import { itHoldsInHistories } from '../simulator/it-holds.ts';

itHoldsInHistories({ first: 20_001, onSqlite: 5_000, onMariadb: 75 });
