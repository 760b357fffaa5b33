import { CompiledQuery, type Updateable } from 'kysely';
import { dialectOf } from './dialect.ts';
import type { Tx } from './in-transaction.ts';
import { keepText } from './keep-text.ts';
import type { DB } from './tables.generated.ts';
import { writeLater } from './write-later.ts';

type Row = Record<string, unknown>;

/** What one row is to hold, if it still holds what was seen of it. */
interface Change<Columns> {
  id: string;
  seen: Columns;
  set: Columns;
}

/** One column for all rows of a statement: what each of them holds in it. */
interface Column {
  name: string;
  values: readonly unknown[];
  isShared: boolean;
}

// The engine tries the rows of a statement one by one for each of them.
const ROWS_PER_STATEMENT = 40;

/**
 * Change rows of one table, each to values of its own, in few statements that nobody waits for (`writeLater`).
 *
 * All changes name the same columns. One row that no longer holds what was seen of it is a `RaceLost`.
 */
export async function updateMany<Table extends keyof DB & string>(
  tx: Tx,
  table: Table,
  changes: readonly Change<Updateable<DB[Table]>>[],
): Promise<void> {
  for (let start = 0; start < changes.length; start += ROWS_PER_STATEMENT) {
    const part = changes.slice(start, start + ROWS_PER_STATEMENT);
    const ids = part.map(({ id }) => id);
    const set = columnsOf(part.map((change) => change.set as Row));
    const seen = columnsOf(part.map((change) => change.seen as Row));
    const text = textOf(dialectOf(tx) === 'mysql' ? '`' : '"', table, ids, set, seen);
    const values = [...set.flatMap((one) => valuesOf(one, ids)), ...ids, ...seen.flatMap((one) => valuesOf(one, ids))];
    await writeLater(tx, CompiledQuery.raw(text, values), { rows: part.length });
  }
}

function columnsOf(rows: readonly Row[]): Column[] {
  return Object.keys(rows[0]!).map((name) => {
    const values = rows.map((row) => row[name] ?? null);
    return { name, values, isShared: values.every((value) => value === values[0]) };
  });
}

function textOf(quote: string, table: string, ids: readonly string[], set: Column[], seen: Column[]): string {
  const shapes = [...set, ...seen].map(({ name, isShared }) => name + Number(isShared)).join();
  return keepText(`update ${quote} ${table} ${ids.length} ${shapes}`, () => {
    const each = ids.map(() => 'when ? then ?').join(' ');
    const is = ({ name, isShared }: Column) =>
      `${quote}${name}${quote} = ${isShared ? '?' : `case ${quote}id${quote} ${each} end`}`;
    const found = [`${quote}id${quote} in (${ids.map(() => '?').join(', ')})`, ...seen.map(is)];
    return `update ${quote}${table}${quote} set ${set.map(is).join(', ')} where ${found.join(' and ')}`;
  });
}

/** A value that all rows share is handed over once, any other beside the id of its row. */
function valuesOf({ values, isShared }: Column, ids: readonly string[]): unknown[] {
  return isShared ? [values[0]] : ids.flatMap((id, at) => [id, values[at]]);
}
