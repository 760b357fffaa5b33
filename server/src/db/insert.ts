import { CompiledQuery, type Insertable } from 'kysely';
import type { ManyStatement } from './channel.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import type { Tx } from './in-transaction.ts';
import { keepText } from './keep-text.ts';
import type { DB } from './tables.generated.ts';
import { writeLater } from './write-later.ts';

type Row = Record<string, unknown>;

const ROWS_PER_STATEMENT = 400;
// MariaDB takes statements of 16 MB as it is installed, and a letter may be three bytes. A row above it goes alone.
const LETTERS_PER_STATEMENT = 2_000_000;

/**
 * Insert rows in few statements that nobody waits for (`writeLater`); an empty list does nothing.
 *
 * A unique key that is taken is a `RaceLost`: whoever inserts has looked first, so another writer came between, and the
 * transaction begins again and sees the row.
 */
export async function insertMany<Table extends keyof DB & string>(
  tx: Tx,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<void> {
  for (let start = 0, end = 0; start < rows.length; start = end) {
    end = findEnd(rows as readonly Row[], start);
    const part = rows.slice(start, end) as Row[];
    const columns = Object.keys(part[0]!);
    for (const row of part)
      if (Object.keys(row).length !== columns.length) throw new Error(`${table}: the rows have different columns`);
    const insert = dialectOf(tx) === 'sqlite' ? numbered(table, columns, part) : rowAfterRow(table, columns, part);
    await writeLater(tx, insert);
  }
}

/** Up to which row, exclusive, one statement reaches. */
function findEnd(rows: readonly Row[], start: number): number {
  let letters = 0;
  let end = start;
  for (; end < rows.length && end - start < ROWS_PER_STATEMENT; end += 1) {
    for (const value of Object.values(rows[end]!)) if (typeof value === 'string') letters += value.length;
    if (letters > LETTERS_PER_STATEMENT && end > start) break;
  }
  return end;
}

/** The text is for one row: the engine reads it once, and takes the values of all rows as they are. */
function rowAfterRow(table: string, columns: readonly string[], rows: readonly Row[]): CompiledQuery {
  const text = keepText(`mysql ${table} ${columns.join()}`, () =>
    textOf('mysql', table, columns, [`(${columns.map(() => '?').join(', ')})`]),
  );
  const values = rows.map((row) => columns.map((column) => row[column] ?? null));
  if (values.length === 1) return query(text, values[0]!);
  const many: CompiledQuery & ManyStatement = { ...query(text, []), rows: values };
  return many;
}

/**
 * A value that all rows share is handed over once: handing one over costs as much as writing it into an index, and rows of
 * one batch are of one connection, one market, one moment.
 */
function numbered(table: string, columns: readonly string[], rows: readonly Row[]): CompiledQuery {
  const first = rows[0]!;
  const isShared = columns.map((column) => rows.every((row) => row[column] === first[column]));
  const text = keepText(`sqlite ${table} ${rows.length} ${columns.join()} ${isShared.map(Number).join('')}`, () => {
    let last = columns.length;
    const places = rows.map((_, row) => {
      const place = (column: number) => (isShared[column] || row === 0 ? column + 1 : ++last);
      return `(${columns.map((_, column) => `?${place(column)}`).join(', ')})`;
    });
    return textOf('sqlite', table, columns, places);
  });
  const values: unknown[] = columns.map((column) => first[column] ?? null);
  for (let at = 1; at < rows.length; at += 1)
    for (let column = 0; column < columns.length; column += 1)
      if (!isShared[column]) values.push(rows[at]![columns[column]!] ?? null);
  return query(text, values);
}

/** A query of our own words. The builder would freeze its values, and those of many rows are slow to read then. */
function query(text: string, parameters: readonly unknown[]): CompiledQuery {
  return { ...CompiledQuery.raw(text), parameters };
}

function textOf(dialect: Dialect, table: string, columns: readonly string[], places: readonly string[]): string {
  const quote = dialect === 'mysql' ? '`' : '"';
  const names = columns.map((column) => quote + column + quote).join(', ');
  return `insert into ${quote}${table}${quote} (${names}) values ${places.join(', ')}`;
}
