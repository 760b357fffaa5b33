import { createPool, type PoolConnection, type ResultSetHeader, type RowDataPacket } from 'mysql2';
import type { Answer, Engine, Statement } from '../channel.ts';

type Told = ResultSetHeader | RowDataPacket[];

/** An engine over a pool of connections to MariaDB or MySQL. */
export function createMysqlEngine(url: string): Engine {
  const pool = createPool({
    uri: url.replace(/^mariadb:/, 'mysql:'),
    connectionLimit: 10,
    supportBigNumbers: true,
    charset: 'utf8mb4',
    timezone: 'Z',
    flags: ['FOUND_ROWS'],
    // Statements that nobody waits for travel together. Every value goes in through a placeholder.
    multipleStatements: true,
  });
  // Once for each connection, and not as one more round trip before every transaction.
  pool.on('connection', (connection) => connection.query('set session transaction isolation level read committed'));
  return {
    openChannel: () =>
      new Promise((resolve, reject) => {
        pool.getConnection((error, connection) => {
          if (error) reject(error);
          else
            resolve({
              run: (statements) => run(connection, statements),
              worksBeside: true,
              release: () => connection.release(),
            });
        });
      }),
    close: () => new Promise((resolve, reject) => pool.end((error) => (error ? reject(error) : resolve()))),
  };
}

// A deadlock ends a transaction on its own; what was sent after it would then be kept statement by statement.
const SAID_AS: Readonly<Record<string, string>> = {
  begin: 'set autocommit = 0',
  commit: 'commit;set autocommit = 1',
  rollback: 'rollback;set autocommit = 1',
};
const ENDS = new Set(['commit', 'rollback']);

function run(connection: PoolConnection, statements: readonly Statement[]): Promise<Answer[]> {
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
  const { affectedRows, changedRows, insertId } = told;
  return {
    rows: [],
    numAffectedRows: BigInt(affectedRows),
    numChangedRows: BigInt(changedRows),
    ...(insertId ? { insertId: BigInt(insertId) } : {}),
  };
}
