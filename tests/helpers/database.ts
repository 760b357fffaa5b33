import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { seedDemo } from '../../prisma/seed/seed-demo.ts';
import { type Database, migrate, openDatabase } from '../../server/src/db/index.ts';
import { MORNING } from './test-clock.ts';

/** A database of one test file: migrated as in production, thrown away by `close`. */
export interface TestDatabase {
  db: Database;
  /** As `DATABASE_URL` takes it, for a second connection or another process. */
  url: string;
  engine: 'sqlite' | 'mariadb';
  close(): Promise<void>;
}

export type Seed = 'none' | 'demo';

/** Open a database on the engine of the suite that runs; `engine` names another. */
export async function openTestDatabase({
  seed = 'none' as Seed,
  engine = engineOfSuite(),
} = {}): Promise<TestDatabase> {
  return engine === 'mariadb' ? openMariadb(seed) : openSqlite(seed);
}

function engineOfSuite(): TestDatabase['engine'] {
  return (globalThis as { DATABASE_ENGINE?: TestDatabase['engine'] }).DATABASE_ENGINE ?? 'sqlite';
}

async function fill(db: Database, seed: Seed): Promise<void> {
  await migrate(db);
  if (seed === 'demo') await seedDemo(db, MORNING);
}

async function openSqlite(seed: Seed): Promise<TestDatabase> {
  // `npm test` gives all workers one folder, and removes it; a jest started by hand has a folder for each database.
  const shared = process.env.CHOSO_TEST_FOLDER;
  const folder = shared ?? mkdtempSync(join(tmpdir(), 'choso-database-'));
  const template = await sqliteTemplate(folder, seed);
  const path = join(folder, `${randomBytes(8).toString('hex')}.db`);
  copyFileSync(template, path);
  const url = `file:${path}`;
  const db = openDatabase(url);
  const close = async () => {
    await db.destroy();
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    if (!shared) rmSync(folder, { recursive: true });
  };
  return { db, url, engine: 'sqlite', close };
}

// Workers may make the template at the same time; each renames a finished one into place, and any of them will do.
async function sqliteTemplate(folder: string, seed: Seed): Promise<string> {
  const template = join(folder, `template-${seed}.db`);
  if (existsSync(template)) return template;
  const draft = `${template}.${process.pid}`;
  const db = openDatabase(`file:${draft}`);
  await fill(db, seed);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  await db.destroy();
  renameSync(draft, template);
  return template;
}

async function openMariadb(seed: Seed): Promise<TestDatabase> {
  const server = process.env.TEST_MARIADB_URL;
  if (!server) throw new Error('TEST_MARIADB_URL is not set; `npm test` starts a server and sets it');
  const name = `choso_${randomBytes(8).toString('hex')}`;
  const keeper = openDatabase(`${server}/mysql`);
  await cloneDatabase(keeper, await mariadbTemplate(keeper, server, seed), name);
  const url = `${server}/${name}`;
  const db = openDatabase(url);
  const close = async () => {
    await db.destroy();
    await sql`drop database ${sql.id(name)}`.execute(keeper);
    await keeper.destroy();
  };
  return { db, url, engine: 'mariadb', close };
}

// The first who asks makes the template, under a lock that the others wait for.
function mariadbTemplate(keeper: Database, server: string, seed: Seed): Promise<string> {
  const name = `choso_template_${seed}`;
  return keeper.connection().execute(async (one) => {
    await sql`select get_lock(${name}, 60)`.execute(one);
    try {
      const known = await sql`select 1 from information_schema.schemata where schema_name = ${name}`.execute(one);
      if (known.rows.length === 0) await makeTemplate(one, `${server}/${name}`, name, seed);
      return name;
    } finally {
      await sql`select release_lock(${name})`.execute(one);
    }
  });
}

async function makeTemplate(keeper: Database, url: string, name: string, seed: Seed): Promise<void> {
  await sql`create database ${sql.id(name)} character set utf8mb4`.execute(keeper);
  const db = openDatabase(url);
  try {
    await fill(db, seed);
  } catch (error) {
    await sql`drop database ${sql.id(name)}`.execute(keeper);
    throw error;
  } finally {
    await db.destroy();
  }
}

/** Copy a database, shapes and rows, in one message to the server: migrating and seeding anew costs five times as much. */
async function cloneDatabase(keeper: Database, from: string, to: string): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = ${from}`.execute(keeper);
  const ask = tables.map(({ name }) => `show create table ${quote(from)}.${quote(name)}`).join(';');
  const shapes = (await sql.raw<[Record<'Create Table', string>]>(ask).execute(keeper)).rows;
  const steps = [
    `create database ${quote(to)} character set utf8mb4`,
    `use ${quote(to)}`,
    'set foreign_key_checks = 0',
    ...shapes.map(([shape]) => shape['Create Table']),
    ...tables.map(({ name }) => `insert into ${quote(name)} select * from ${quote(from)}.${quote(name)}`),
    'set foreign_key_checks = 1',
  ];
  await sql.raw(steps.join(';')).execute(keeper);
}

const quote = (name: string) => `\`${name}\``;
