import { MysqlAdapter } from 'kysely';

/** The two engines we run on. MariaDB and its clusters speak `mysql`. */
export type Dialect = 'sqlite' | 'mysql';

/** Which engine a connection speaks. */
export function dialectOf(db: { getExecutor(): { readonly adapter: unknown } }): Dialect {
  return db.getExecutor().adapter instanceof MysqlAdapter ? 'mysql' : 'sqlite';
}
