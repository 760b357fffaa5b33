import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SqliteDatabase } from 'kysely';
import Libsql from 'libsql';
import type { Answer, Statement } from '../channel.ts';
import { keepStatements } from './keep-statements.ts';

/** A connection to a SQLite file in this thread; every call blocks the thread until it is done. */
export interface SqliteConnection {
  /** Run statements in their order; the first that fails is thrown and none after it is run. */
  run(statements: readonly Statement[]): Answer[];
  close(): void;
}

const ofWriter = [
  'journal_mode = WAL',
  // What was answered 2xx must outlive a power cut, not only a crash of ours.
  'synchronous = FULL',
  'foreign_keys = ON',
  'temp_store = MEMORY',
  // The newest pages of a dozen indexes change with every batch; copying them home less often halves a commit.
  'wal_autocheckpoint = 8000',
  'cache_size = -65536',
];
const ofReader = ['journal_mode = WAL', 'query_only = ON', 'temp_store = MEMORY', 'cache_size = -16384'];

/** Connect to a file, or to `:memory:`, as the one that writes; the file is made when there is none. */
export function openWriter(path: string): SqliteConnection {
  return open(path, ofWriter);
}

/** Connect to a file as one that only reads what is committed, and waits for no writer. */
export function openReader(path: string): SqliteConnection {
  return open(path, ofReader);
}

function open(path: string, settings: readonly string[]): SqliteConnection {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const file = new Libsql(path);
  for (const setting of settings) file.exec(`PRAGMA ${setting}`);
  const kept = keepStatements(file);
  return {
    // An engine that gave up by itself has nothing left to roll back.
    run: (statements) =>
      statements.map((one) => (one.sql === 'rollback' && !file.inTransaction ? { rows: [] } : runOne(kept, one))),
    close: () => file.close(),
  };
}

function runOne(file: SqliteDatabase, { sql, parameters }: Statement): Answer {
  const statement = file.prepare(sql);
  if (statement.reader) return { rows: statement.all(parameters) };
  const { changes, lastInsertRowid } = statement.run(parameters);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}
