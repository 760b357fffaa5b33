import { itHoldsInHistories } from '../simulator/it-holds.ts';

itHoldsInHistories(1, { onSqlite: 1_500, onMariadb: 40 });
