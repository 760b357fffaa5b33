import { type Connection, createPool, type UpsertResult } from 'mariadb/callback';
import { type Answer, type Channel, type Engine, isMany, type ManyStatement, type Statement } from '../channel.ts';

type Told = UpsertResult | unknown[];

/** An engine over a pool of connections to MariaDB or MySQL. */
export function createMysqlEngine(url: string): Engine {
  const pool = createPool({
    ...readAddress(url),
    connectionLimit: 10,
    // Senders of webhooks wait for ten seconds; they are told before that to try again.
    acquireTimeout: 5_000,
    // More are opened when they are needed.
    minimumIdle: 1,
    charset: 'utf8mb4',
    prepareCacheLength: KEPT_PREPARED,
    bigIntAsNumber: true,
    insertIdAsNumber: true,
    autoJsonMap: false,
    // Nobody's memo or secret stands in what is logged of a fault.
    logParam: false,
    foundRows: true,
    // Statements that nobody waits for travel together. Every value goes in through a placeholder.
    multipleStatements: true,
    // Once for each connection, and not as one more round trip before every transaction.
    initSql: 'set session transaction isolation level read committed',
  });
  return {
    openChannel: () =>
      new Promise((resolve, reject) => {
        pool.getConnection((error, connection) => {
          if (error || !connection) reject(error);
          else
            resolve({
              run: inOrder(connection),
              worksBeside: true,
              release: () => connection.release(() => undefined),
            });
        });
      }),
    close: () => new Promise((resolve, reject) => pool.end((error) => (error ? reject(error) : resolve()))),
  };
}

function readAddress(url: string) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const { ssl, ...unknown } = Object.fromEntries(searchParams);
  const [name] = Object.keys(unknown);
  if (name) throw new Error(`DATABASE_URL: "${name}" is no option of ours (there is one, ssl=true)`);
  if (ssl !== undefined && ssl !== 'true') throw new Error(`DATABASE_URL: ssl is true or left out (it is "${ssl}")`);
  return {
    host: hostname,
    port: port === '' ? 3306 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    // The certificate must be one that Node trusts; NODE_EXTRA_CA_CERTS names more of those.
    ssl: ssl === 'true',
  };
}

// A deadlock ends a transaction on its own; what was sent after it would then be kept statement by statement.
const SAID_AS: Readonly<Record<string, string>> = {
  begin: 'set autocommit = 0',
  commit: 'commit;set autocommit = 1',
  rollback: 'rollback;set autocommit = 1',
};
const ENDS = new Set(['commit', 'rollback']);

// The library keeps so many statements prepared on a connection, those that were used last.
const KEPT_PREPARED = 256;
const prepared = new WeakMap<object, Set<string>>();

/**
 * Questions go out in their order, before the last one is answered. Only behind a statement for many rows that is new to
 * the connection they wait: the library has the engine prepare it first, and what it was asked meanwhile, be it to roll
 * back, would come before the rows.
 */
function inOrder(connection: Connection): Channel['run'] {
  const known = prepared.get(connection.info!) ?? new Set();
  prepared.set(connection.info!, known);
  let mayGo: Promise<unknown> = Promise.resolve();
  const learn = (sql: string) => {
    // What is known afterwards was used after this: the library has not forgotten it.
    if (known.size >= KEPT_PREPARED) known.clear();
    known.add(sql);
  };
  const put = (part: readonly Statement[]): Promise<Answer[]> => {
    const [first] = part;
    if (!isMany(first!)) return mayGo.then(() => ask(connection, part));
    const answers = mayGo.then(() => askMany(connection, first));
    if (!known.has(first.sql)) mayGo = answers.then(() => learn(first.sql)).catch(() => undefined);
    return answers;
  };
  return async (statements) => (await Promise.all(toParts(statements).map(put))).flat();
}

/** Statements that go as one question: each one for many rows by itself, and what stands between two of them. */
function toParts(statements: readonly Statement[]): Statement[][] {
  const parts: Statement[][] = [];
  for (const statement of statements) {
    const last = parts.at(-1);
    if (!last || isMany(statement) || isMany(last[0]!)) parts.push([statement]);
    else last.push(statement);
  }
  return parts;
}

function askMany(connection: Connection, { sql, rows }: ManyStatement): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    connection.batch(sql, rows, (error, told) => (error || !told ? reject(error) : resolve([toAnswer(told)])));
  });
}

function ask(connection: Connection, statements: readonly Statement[]): Promise<Answer[]> {
  const text = statements.map(({ sql }) => SAID_AS[sql] ?? sql).join(';');
  const values: unknown[] = [];
  for (const { parameters } of statements) for (const value of parameters) values.push(value);
  return new Promise((resolve, reject) => {
    connection.query(text, values, (error, told) => {
      if (error) {
        // What cannot be rolled back is rolled back by hanging up.
        if (statements.at(-1)?.sql === 'rollback') connection.destroy();
        return reject(error);
      }
      const isOne = statements.length === 1 && !ENDS.has(statements[0]!.sql);
      const all = (isOne ? [told] : told) as Told[];
      resolve(statements.map((_, at) => toAnswer(all[at]!)));
    });
  });
}

function toAnswer(told: Told): Answer {
  if (Array.isArray(told)) return { rows: told };
  const { affectedRows, insertId } = told;
  return {
    rows: [],
    numAffectedRows: BigInt(affectedRows),
    ...(insertId ? { insertId: BigInt(insertId) } : {}),
  };
}
