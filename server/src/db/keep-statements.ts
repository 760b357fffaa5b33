import type { SqliteDatabase, SqliteStatement } from 'kysely';

const MOST_KEPT = 500;

/** A connection that prepares each text once: the few statements of this program come again with every webhook. */
export function keepStatements(file: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => file.close(),
    prepare(text) {
      const known = kept.get(text);
      if (known) return known;
      const statement = file.prepare(text);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(text, statement);
      return statement;
    },
  };
}
