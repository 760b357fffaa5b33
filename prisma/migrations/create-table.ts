import { type ColumnDataType, type Expression, type Kysely, sql } from 'kysely';
import { dialectOf } from '../../server/src/db/dialect.ts';

/** How a column is declared on each engine, so that it means the same on both. */
interface ColumnType {
  sqlite: ColumnDataType;
  mysql: ColumnDataType | Expression<unknown>;
  isOptional?: boolean;
  isSerial?: boolean;
}

/** Codes and ids: compared byte by byte on both engines. */
export const code = (length: number): ColumnType => ({
  sqlite: 'text',
  mysql: sql.raw(`varchar(${length}) character set ascii collate ascii_bin`),
});
/** A code of one length. */
export const fixedCode = (length: number): ColumnType => ({
  sqlite: 'text',
  mysql: sql.raw(`char(${length}) character set ascii collate ascii_bin`),
});
/** What people type and read. */
export const text = (length: number): ColumnType => ({ sqlite: 'text', mysql: `varchar(${length})` });
/** Text without a length of ours. */
export const prose: ColumnType = { sqlite: 'text', mysql: 'text' };
/** What came from outside, kept as it came. */
export const verbatim: ColumnType = { sqlite: 'text', mysql: sql.raw('longtext') };
/** A file of ours, at most 16 MB. */
export const bytes: ColumnType = { sqlite: 'blob', mysql: sql.raw('mediumblob') };
/** Small numbers, and yes or no as 1 or 0. */
export const count: ColumnType = { sqlite: 'integer', mysql: 'integer' };
/** Money in whole đồng, instants in milliseconds, places in a chain. */
export const whole: ColumnType = { sqlite: 'integer', mysql: 'bigint' };
/** A number the database gives out, growing. It is its table's primary key. */
export const serial: ColumnType = { sqlite: 'integer', mysql: 'bigint', isSerial: true };
/** A column that may be empty. */
export const optional = (type: ColumnType): ColumnType => ({ ...type, isOptional: true });

interface TableDefinition {
  columns: Record<string, ColumnType>;
  primaryKey?: readonly string[];
  unique?: readonly (readonly string[])[];
  indexes?: readonly (readonly string[])[];
}

/** Create one table with its keys on whichever engine `db` speaks. */
export async function createTable(db: Kysely<unknown>, name: string, definition: TableDefinition): Promise<void> {
  const dialect = dialectOf(db);
  let table = db.schema.createTable(name);
  for (const [column, type] of Object.entries(definition.columns)) {
    const declared = type[dialect];
    table = table.addColumn(column, typeof declared === 'string' ? declared : sql`${declared}`, (built) => {
      const kept = type.isOptional ? built : built.notNull();
      return type.isSerial ? kept.primaryKey().autoIncrement() : kept;
    });
  }
  if (definition.primaryKey) table = table.addPrimaryKeyConstraint(`${name}_pk`, [...definition.primaryKey] as never[]);
  if (dialect === 'mysql') table = table.modifyEnd(sql`default charset=utf8mb4 collate=utf8mb4_unicode_520_ci`);
  await table.execute();
  await createIndexes(db, name, definition);
}

/** Add columns, which must be optional, and indexes to a table that may already hold rows. */
export async function addColumns(
  db: Kysely<unknown>,
  name: string,
  definition: Omit<TableDefinition, 'primaryKey'>,
): Promise<void> {
  for (const [column, type] of Object.entries(definition.columns)) {
    const declared = type[dialectOf(db)];
    await db.schema
      .alterTable(name)
      .addColumn(column, typeof declared === 'string' ? declared : sql`${declared}`)
      .execute();
  }
  await createIndexes(db, name, definition);
}

async function createIndexes(
  db: Kysely<unknown>,
  name: string,
  { unique = [], indexes = [] }: Omit<TableDefinition, 'columns'>,
): Promise<void> {
  for (const columns of unique as never[][]) {
    await db.schema
      .createIndex(`${name}_${columns.join('_')}_key`)
      .unique()
      .on(name)
      .columns([...columns])
      .execute();
  }
  for (const columns of indexes as never[][]) {
    await db.schema
      .createIndex(`${name}_${columns.join('_')}_idx`)
      .on(name)
      .columns([...columns])
      .execute();
  }
}
