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
          else resolve({ run: (statements) => run(connection, statements), release: () => connection.release() });
        });
      }),
    close: () => new Promise((resolve, reject) => pool.end((error) => (error ? reject(error) : resolve()))),
  };
}

function run(connection: PoolConnection, statements: readonly Statement[]): Promise<Answer[]> {
  const text = statements.map(({ sql }) => sql).join(';');
  const values = statements.flatMap(({ parameters }) => parameters);
  return new Promise((resolve, reject) => {
    connection.query(text, values, (error, told) => {
      if (error) reject(error);
      else resolve(((statements.length === 1 ? [told] : told) as Told[]).map(toAnswer));
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
