import { createPool, type PoolConnection, type ResultSetHeader, type RowDataPacket, raw } from 'mysql2';
import type { Answer, Channel, Engine, Statement } from '../channel.ts';

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
              run: inTurn((statements) => run(connection, statements)),
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
// The engine takes questions of 16 MB as it is installed, and a letter may be three bytes. A statement above it goes alone.
const LETTERS_AT_ONCE = 2_000_000;

/** Each question begins when the one before has been answered. */
function inTurn(run: Channel['run']): Channel['run'] {
  let last: Promise<unknown> = Promise.resolve();
  return (statements) => {
    const answers = last.then(() => run(statements));
    last = answers.catch(() => undefined);
    return answers;
  };
}

async function run(connection: PoolConnection, statements: readonly Statement[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0, end = 0; start < statements.length; start = end) {
    end = findEnd(statements, start);
    answers.push(...(await ask(connection, statements.slice(start, end))));
  }
  return answers;
}

/** Up to which statement, exclusive, one question reaches. */
function findEnd(statements: readonly Statement[], start: number): number {
  let letters = 0;
  let end = start;
  for (; end < statements.length; end += 1) {
    for (const value of statements[end]!.parameters) if (typeof value === 'string') letters += value.length;
    if (letters > LETTERS_AT_ONCE && end > start) break;
  }
  return end;
}

function ask(connection: PoolConnection, statements: readonly Statement[]): Promise<Answer[]> {
  const text = statements.map(({ sql }) => SAID_AS[sql] ?? sql).join(';');
  const values: unknown[] = [];
  for (const { parameters } of statements) for (const value of parameters) values.push(toValue(value));
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

// The library marks every double quote, of which JSON is full, and a text with marks costs the engine half as much again.
// Only these two can end a text or mark in it.
const MARKED = /['\\]/g;

function toValue(value: unknown): unknown {
  return typeof value === 'string' && value.includes('"') ? raw(`'${value.replace(MARKED, '$&$&')}'`) : value;
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
