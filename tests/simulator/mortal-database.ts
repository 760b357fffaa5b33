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

/**
 * What goes wrong between one program and its database. `at` counts the statements after the fault was planned, a begin
 * and a commit being statements too.
 */
export type Fault =
  | { kind: 'dies'; at: number; side: 'before' | 'after' }
  | { kind: 'dies-at-commit'; side: 'before' | 'after' }
  /** One statement is refused for now, as by a lock. */
  | { kind: 'busy'; at: number }
  /** The commit is done, but its answer never comes. */
  | { kind: 'commit-unheard' };

/** The program is dead: it hears and says nothing any more. */
export class ProcessDied extends Error {
  override name = 'ProcessDied';
}

/** One life of a program over a database that outlives it. */
export interface Life {
  db: Database;
  hasDied(): boolean;
  /** How much was said to the database in this life. */
  statements(): number;
  /** Let one fault happen from here on, or none; a fault that has not happened is forgotten. */
  plan(fault: Fault | null): void;
}

type Strike = 'dies-before' | 'dies-after' | 'busy' | 'unheard' | null;

/** Begin a life over a database. What a dying life has not committed is rolled back, as an engine does by itself. */
export function beginLife(engine: Database): Life {
  let hasDied = false;
  let fault: Fault | null = null;
  let count = 0;
  let statements = 0;

  const strike = (planned: Fault, isCommit: boolean): Strike => {
    count += 1;
    if (planned.kind === 'dies' && count >= planned.at) return `dies-${planned.side}`;
    if (planned.kind === 'busy' && count >= planned.at) return 'busy';
    if (planned.kind === 'dies-at-commit' && isCommit) return `dies-${planned.side}`;
    return planned.kind === 'commit-unheard' && isCommit ? 'unheard' : null;
  };
  const die = () => {
    hasDied = true;
    return new ProcessDied('the program died here');
  };
  const runInto = async <Answer>(planned: Fault, isCommit: boolean, run: () => Promise<Answer>): Promise<Answer> => {
    const struck = strike(planned, isCommit);
    if (struck) fault = null;
    if (struck === 'dies-before') throw die();
    if (struck === 'busy') throw Object.assign(new Error('the database is locked'), { code: 'SQLITE_BUSY' });
    const answer = await run();
    if (struck === 'dies-after') throw die();
    if (struck === 'unheard')
      throw Object.assign(new Error('the connection was lost'), { code: 'PROTOCOL_CONNECTION_LOST' });
    return answer;
  };
  const say: Say = (isCommit, run) => {
    statements += 1;
    if (hasDied) return Promise.reject(new ProcessDied('the program is dead'));
    return fault ? runInto(fault, isCommit, run) : run();
  };

  const isMysql = dialectOf(engine) === 'mysql';
  const db = new Kysely({
    dialect: {
      createAdapter: () => (isMysql ? new MysqlAdapter() : new SqliteAdapter()),
      createQueryCompiler: () => (isMysql ? new MysqlQueryCompiler() : new SqliteQueryCompiler()),
      createIntrospector: (own) => (isMysql ? new MysqlIntrospector(own) : new SqliteIntrospector(own)),
      createDriver: () => createDriver(engine, say),
    },
  }) as Database;
  return {
    db,
    hasDied: () => hasDied,
    statements: () => statements,
    plan(next) {
      fault = next;
      count = 0;
    },
  };
}

type Say = <Answer>(isCommit: boolean, run: () => Promise<Answer>) => Promise<Answer>;

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
