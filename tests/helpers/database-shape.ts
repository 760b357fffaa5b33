import { sql } from 'kysely';
import type { Database } from '../../server/src/db/index.ts';
import type { TestDatabase } from './database.ts';

/** Say a database as `shapeOfSchema` says the schema: one line for every column and key. The migrator's tables are left out. */
export async function shapeOfDatabase({ db, engine }: Pick<TestDatabase, 'db' | 'engine'>): Promise<string[]> {
  const lines = await (engine === 'sqlite' ? shapeOfSqlite(db) : shapeOfMariadb(db));
  return lines.filter((line) => !line.startsWith('kysely_')).sort();
}

async function shapeOfSqlite(db: Database): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%'`.execute(db);
  const shapes = await Promise.all(tables.map((table) => shapeOfSqliteTable(db, table)));
  return shapes.flat();
}

interface SqliteColumn {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}

async function shapeOfSqliteTable(db: Database, table: { name: string; sql: string }): Promise<string[]> {
  const { name } = table;
  const columns = (await sql<SqliteColumn>`select * from pragma_table_info(${name})`.execute(db)).rows;
  const indexes = (
    await sql<{ name: string; unique: number; columns: string }>`
      select i.name, i."unique", (select group_concat(c.name, ', ') from
        (select name from pragma_index_info(i.name) order by seqno) as c) as columns
      from pragma_index_list(${name}) as i where i.origin <> 'pk'`.execute(db)
  ).rows;
  const foreign = (
    await sql<{ to: string; columns: string; refs: string }>`
      select "table" as "to", group_concat("from", ', ') as columns, group_concat("to", ', ') as refs
      from pragma_foreign_key_list(${name}) group by id`.execute(db)
  ).rows;
  const isSerial = /\bautoincrement\b/i.test(table.sql);
  const primary = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return [
    ...columns.map(
      (column) =>
        `${name}.${column.name}: ${column.type.toLowerCase()} ${column.notnull ? 'not null' : 'null'}${isSerial && column.pk ? ' autoincrement' : ''}`,
    ),
    ...(primary.length > 0 ? [`${name}: primary key (${primary.map((column) => column.name).join(', ')})`] : []),
    ...indexes.map((index) => `${name}: ${index.unique ? 'unique' : 'index'} (${index.columns})`),
    ...foreign.map((key) => `${name}: foreign key (${key.columns}) to ${key.to} (${key.refs})`),
  ];
}

async function shapeOfMariadb(db: Database): Promise<string[]> {
  const parts = await Promise.all([
    sql<{ line: string }>`
      select concat(c.table_name, '.', c.column_name, ': ',
        if(c.data_type in ('int', 'bigint'), c.data_type, concat_ws(' ', c.column_type, c.collation_name)),
        if(c.is_nullable = 'YES', ' null', ' not null'),
        if(c.extra like '%auto_increment%', ' autoincrement', '')) as line
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = database() and t.table_type = 'BASE TABLE'`.execute(db),
    sql<{ line: string }>`
      select concat(table_name, ': ',
        if(index_name = 'PRIMARY', 'primary key', if(max(non_unique) = 0, 'unique', 'index')),
        ' (', group_concat(column_name order by seq_in_index separator ', '), ')') as line
      from information_schema.statistics where table_schema = database() group by table_name, index_name`.execute(db),
    sql<{ line: string }>`
      select concat(table_name, ': foreign key (', group_concat(column_name order by ordinal_position separator ', '),
        ') to ', max(referenced_table_name), ' (',
        group_concat(referenced_column_name order by ordinal_position separator ', '), ')') as line
      from information_schema.key_column_usage
      where table_schema = database() and referenced_table_name is not null
      group by table_name, constraint_name`.execute(db),
  ]);
  return parts.flatMap(({ rows }) => rows.map(({ line }) => line));
}
