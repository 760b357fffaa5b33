import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, MysqlDialect, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { createPool } from 'mysql2';
import { keepStatements } from './keep-statements.ts';
import type { DB } from './tables.generated.ts';

/** The whole database, typed by `prisma/schema.prisma`. */
export type Database = Kysely<DB>;

/**
 * Open the database that `DATABASE_URL` names.
 *
 * Shape: `file:<path>` for the embedded engine, `mysql://user:secret@host:port/name` for MariaDB or MySQL.
 * Throws: when the address is of neither kind.
 */
export function openDatabase(url: string): Database {
  if (url.startsWith('file:'))
    return new Kysely<DB>({ dialect: new SqliteDialect({ database: keepStatements(openFile(url.slice(5))) }) });
  if (url.startsWith('mysql:') || url.startsWith('mariadb:')) {
    const pool = createPool({
      uri: url.replace(/^mariadb:/, 'mysql:'),
      connectionLimit: 10,
      supportBigNumbers: true,
      charset: 'utf8mb4',
      timezone: 'Z',
      flags: ['FOUND_ROWS'],
    });
    // Once for each connection, and not as one more round trip before every transaction.
    pool.on('connection', (connection) => connection.query('set session transaction isolation level read committed'));
    return new Kysely<DB>({ dialect: new MysqlDialect({ pool }) });
  }
  throw new Error(`DATABASE_URL must begin with file: or mysql: (it is "${url.split('@').pop()}")`);
}

const settings = [
  'journal_mode = WAL',
  // What was answered 2xx must outlive a power cut, not only a crash of ours.
  'synchronous = FULL',
  'foreign_keys = ON',
  'temp_store = MEMORY',
  // The newest pages of a dozen indexes change with every batch; copying them home less often halves a commit.
  'wal_autocheckpoint = 8000',
  'cache_size = -65536',
];

function openFile(path: string) {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const file = new Libsql(path);
  for (const setting of settings) file.exec(`PRAGMA ${setting}`);
  return file;
}
