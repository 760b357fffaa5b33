import type { SqliteDatabase, SqliteStatement } from 'kysely';

const MOST_KEPT = 1000;

/** A connection that prepares each text once: the few statements of this program come again with every webhook. */
export function keepStatements(file: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => file.close(),
    prepare(text) {
      const known = kept.get(text);
      if (known) return known;
      const prepared = file.prepare(text);
      const statement: SqliteStatement = {
        // Asked for at every run, and each time answered by the engine.
        reader: prepared.reader,
        all: (values) => prepared.all(values),
        run: (values) => prepared.run(values),
        iterate: (values) => prepared.iterate(values),
      };
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(text, statement);
      return statement;
    },
  };
}
