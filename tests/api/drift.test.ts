import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import { openTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { shapeOfDatabase } from '../helpers/database-shape.ts';
import { shapeOfSchema } from '../helpers/schema-shape.ts';

const schema = readFileSync(resolve(import.meta.dirname, '../../prisma/schema.prisma'), 'utf8');

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('migrates to the database that schema.prisma describes', async () => {
  const expected = shapeOfSchema(schema, database.engine);
  expect(expected).toContain('PaymentRequest: unique (reference)');
  expect(await shapeOfDatabase(database)).toEqual(expected);
});

it.each([
  ['a forgotten column', '  voidReason    String? @db.VarChar(20) /// ascii\n', ''],
  ['another nullability', 'settledAt     BigInt?', 'settledAt     BigInt'],
  ['another type', 'receivedVnd   BigInt', 'receivedVnd   String @db.Text'],
  ['a lost unique key', 'reference     String  @unique', 'reference     String '],
  ['a lost index', '  @@index([state, expiresAt])\n', ''],
  ['an index in another order', '@@index([stallId, createdAt])', '@@index([createdAt, stallId])'],
  ['another primary key', '@@id([entryId, line])', '@@id([line, entryId])'],
  [
    'a new table',
    '/// A market: a place',
    'model Stray {\n  id String @id @db.Char(1) /// ascii\n}\n\n/// A market: a place',
  ],
])('would notice %s', async (_what, before, after) => {
  const changed = schema.replace(before, after);
  expect(changed).not.toBe(schema);
  expect(await shapeOfDatabase(database)).not.toEqual(shapeOfSchema(changed, database.engine));
});

it('would notice a length or letters that only one engine keeps apart', () => {
  const shorter = schema.replace('String  @unique @db.Char(9) /// ascii', 'String  @unique @db.Char(8) /// ascii');
  const prose = schema.replace('String  @unique @db.Char(9) /// ascii', 'String  @unique @db.Char(9)');
  const right = shapeOfSchema(schema, 'mariadb');
  expect(shapeOfSchema(shorter, 'mariadb')).not.toEqual(right);
  expect(shapeOfSchema(prose, 'mariadb')).not.toEqual(right);
});

it('would notice a change that no migration made', async () => {
  await sql`alter table ${sql.id('Stall')} add column ${sql.id('stray')} integer`.execute(database.db);
  await sql`create index ${sql.id('stray_idx')} on ${sql.id('Zone')} (${sql.id('marketId')})`.execute(database.db);
  const expected = new Set(shapeOfSchema(schema, database.engine));
  const strays = (await shapeOfDatabase(database)).filter((line) => !expected.has(line));
  expect(strays).toEqual([expect.stringMatching(/^Stall\.stray: int(eger)? null$/), 'Zone: index (marketId)']);
});
