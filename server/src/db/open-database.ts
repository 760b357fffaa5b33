import {
  type Dialect,
  Kysely,
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Engine } from './channel.ts';
import { createMysqlEngine } from './mysql/mysql-engine.ts';
import { createPipelinedDriver } from './pipelined-driver.ts';
import { createSqliteEngine } from './sqlite/sqlite-engine.ts';
import type { DB } from './tables.generated.ts';
import { createTurns } from './turns.ts';

/** The whole database, typed by `prisma/schema.prisma`. */
export type Database = Kysely<DB>;

/**
 * Open the database that `DATABASE_URL` names.
 *
 * Shape: `file:<path>` for the embedded engine, `mysql://user:secret@host:port/name` for MariaDB or MySQL, with
 * `?ssl=true` behind it where the way there must be encrypted. The embedded engine has one writer: whoever opens one file
 * twice gives both the same turns.
 * Throws: when the address is of neither kind, or asks for what we do not know.
 */
export function openDatabase(url: string, turns = createTurns()): Database {
  if (url.startsWith('file:'))
    return new Kysely<DB>({ dialect: sqlite(createSqliteEngine(url.slice('file:'.length), turns)) });
  if (url.startsWith('mysql:') || url.startsWith('mariadb:'))
    return new Kysely<DB>({ dialect: mysql(createMysqlEngine(url)) });
  throw new Error(`DATABASE_URL must begin with file: or mysql: (it is "${url.split('@').pop()}")`);
}

function sqlite(engine: Engine): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createPipelinedDriver(engine),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function mysql(engine: Engine): Dialect {
  return {
    createAdapter: () => new MysqlAdapter(),
    createDriver: () => createPipelinedDriver(engine),
    createIntrospector: (db) => new MysqlIntrospector(db),
    createQueryCompiler: () => new MysqlQueryCompiler(),
  };
}
