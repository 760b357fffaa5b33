import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { type Database, dialectOf } from '../../server/src/db/index.ts';

/** Says something to the database, unless something breaks before or after. */
export type Say = <Answer>(isCommit: boolean, run: () => Promise<Answer>) => Promise<Answer>;

/** A database that borrows its connections from `engine` and says every statement through `say`. */
export function overDriver(engine: Database, say: Say): Database {
  const isMysql = dialectOf(engine) === 'mysql';
  return new Kysely({
    dialect: {
      createAdapter: () => (isMysql ? new MysqlAdapter() : new SqliteAdapter()),
      createQueryCompiler: () => (isMysql ? new MysqlQueryCompiler() : new SqliteQueryCompiler()),
      createIntrospector: (own) => (isMysql ? new MysqlIntrospector(own) : new SqliteIntrospector(own)),
      createDriver: () => createDriver(engine, say),
    },
  }) as Database;
}

/** A connection borrowed from the engine until `giveBack`. */
interface Borrowed extends DatabaseConnection {
  isInTransaction: boolean;
  tell(text: string): Promise<QueryResult<unknown>>;
  giveBack(): void;
}

function createDriver(engine: Database, say: Say): Driver {
  const borrowed = (connection: DatabaseConnection) => connection as Borrowed;
  return {
    init: async () => {},
    destroy: async () => {},
    acquireConnection: () => borrow(engine, say),
    async beginTransaction(connection, { isolationLevel }) {
      const own = borrowed(connection);
      await say(false, async () => {
        if (isolationLevel) await own.tell(`set transaction isolation level ${isolationLevel}`);
        await own.tell('begin');
        own.isInTransaction = true;
      }).catch(async (error: unknown) => {
        // The query builder rolls back only what it knows to have begun.
        await rollBack(own);
        throw error;
      });
    },
    async commitTransaction(connection) {
      const own = borrowed(connection);
      await say(true, async () => {
        await own.tell('commit');
        own.isInTransaction = false;
      });
    },
    async rollbackTransaction(connection) {
      await rollBack(borrowed(connection));
    },
    async releaseConnection(connection) {
      borrowed(connection).giveBack();
    },
  };
}

async function rollBack(own: Borrowed): Promise<void> {
  if (own.isInTransaction) await own.tell('rollback');
  own.isInTransaction = false;
}

// The raw connection is borrowed, not the engine's query builder: everything has been built and planned already.
function borrow(engine: Database, say: Say): Promise<Borrowed> {
  return new Promise((resolve, reject) => {
    engine
      .getExecutor()
      .provideConnection(
        (raw) =>
          new Promise<void>((giveBack) =>
            resolve({
              isInTransaction: false,
              giveBack,
              tell: (text) => raw.executeQuery(CompiledQuery.raw(text)),
              executeQuery: <Row>(query: CompiledQuery) => say(false, () => raw.executeQuery<Row>(query)),
              streamQuery: () => {
                throw new Error('the core streams nothing');
              },
            }),
          ),
      )
      .catch(reject);
  });
}
