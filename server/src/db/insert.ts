import { CompiledQuery, type Insertable } from 'kysely';
import { type Dialect, dialectOf } from './dialect.ts';
import type { Tx } from './in-transaction.ts';
import type { DB } from './tables.generated.ts';
import { writeLater } from './write-later.ts';

const ROWS_PER_STATEMENT = 400;

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
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const part = rows.slice(start, start + ROWS_PER_STATEMENT) as Record<string, unknown>[];
    const columns = Object.keys(part[0]!);
    const values: unknown[] = [];
    for (const row of part) addValues(values, table, row, columns);
    await writeLater(tx, CompiledQuery.raw(textOf(dialectOf(tx), table, columns, part.length), values));
  }
}

function addValues(values: unknown[], table: string, row: Record<string, unknown>, columns: readonly string[]): void {
  if (Object.keys(row).length !== columns.length) throw new Error(`${table}: the rows have different columns`);
  for (const column of columns) values.push(row[column] ?? null);
}

const texts = new Map<string, string>();

// Building and compiling the same few statements for every batch was a tenth of a webhook.
function textOf(dialect: Dialect, table: string, columns: readonly string[], count: number): string {
  const key = `${dialect} ${table} ${count} ${columns.join()}`;
  const known = texts.get(key);
  if (known) return known;
  const quote = dialect === 'mysql' ? '`' : '"';
  const names = columns.map((column) => quote + column + quote).join(', ');
  const places = `(${columns.map(() => '?').join(', ')})`;
  const text = `insert into ${quote}${table}${quote} (${names}) values ${Array(count).fill(places).join(', ')}`;
  texts.set(key, text);
  return text;
}
