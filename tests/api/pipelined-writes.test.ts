import { setTimeout as pause } from 'node:timers/promises';
import {
  createTurns,
  insertMany,
  inTransaction,
  newId,
  openDatabase,
  readTogether,
  writeLater,
} from '../../server/src/db/index.ts';
import { openTestDatabase, type TestDatabase } from '../helpers/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const session = (tokenHash: string) => ({ tokenHash, personId: 'p', createdAt: 1, expiresAt: 2 });
const token = () => newId().replaceAll('-', '').padEnd(64, '0');
const kept = async (tokenHash: string) =>
  (await database.db.selectFrom('Session').select('expiresAt').where('tokenHash', '=', tokenHash).execute())[0]
    ?.expiresAt;

it('shows a transaction what it wrote without waiting', async () => {
  const one = token();
  const seen = await inTransaction(database.db, async (tx) => {
    await insertMany(tx, 'Session', [session(one)]);
    await writeLater(tx, tx.updateTable('Session').set({ expiresAt: 3 }).where('tokenHash', '=', one), { rows: 1 });
    const sessions = tx.selectFrom('Session').where('tokenHash', '=', one);
    return readTogether(tx, sessions.select('expiresAt'), sessions.select('createdAt'));
  });
  expect(seen).toEqual([[{ expiresAt: 3 }], [{ createdAt: 1 }]]);
  expect(await kept(one)).toBe(3);
});

it('begins again when a key was taken meanwhile, and then finds the row', async () => {
  const [one, other] = [token(), token()];
  await inTransaction(database.db, (tx) => insertMany(tx, 'Session', [session(one)]));
  let attempts = 0;
  await inTransaction(database.db, async (tx) => {
    attempts += 1;
    await insertMany(tx, 'Session', attempts === 1 ? [session(other), session(one)] : [session(other)]);
  });
  expect({ attempts, kept: await kept(other) }).toEqual({ attempts: 2, kept: 2 });
});

it('begins again when a row was changed meanwhile, and commits nothing of the first attempt', async () => {
  const [one, none] = [token(), token()];
  let attempts = 0;
  await inTransaction(database.db, async (tx) => {
    attempts += 1;
    await insertMany(tx, 'Session', [{ ...session(one), createdAt: attempts }]);
    const at = attempts === 1 ? none : one;
    await writeLater(tx, tx.updateTable('Session').set({ expiresAt: 9 }).where('tokenHash', '=', at), { rows: 1 });
  });
  expect({ attempts, kept: await kept(one) }).toEqual({ attempts: 2, kept: 9 });
});

it('commits nothing of a transaction in which a write failed, even when somebody catches the failure', async () => {
  const [one, other] = [token(), token()];
  await inTransaction(database.db, (tx) => insertMany(tx, 'Session', [session(one)]));
  const careless = database.db.transaction().execute(async (tx) => {
    await insertMany(tx, 'Session', [session(other)]);
    await insertMany(tx, 'Session', [session(one)]);
    await tx
      .selectFrom('Session')
      .select('tokenHash')
      .execute()
      .catch(() => []);
  });
  await expect(careless).rejects.toThrow('a key was taken meanwhile');
  expect(await kept(other)).toBeUndefined();
});

it('writes nothing of a transaction that throws before anybody waited', async () => {
  const one = token();
  const refused = inTransaction(database.db, async (tx) => {
    await insertMany(tx, 'Session', [session(one)]);
    throw new Error('no');
  });
  await expect(refused).rejects.toThrow('no');
  expect(await kept(one)).toBeUndefined();
});

it('lets two openings of one database write by turns, while reads wait for neither', async () => {
  const turns = createTurns();
  const [here, there] = [openDatabase(database.url, turns), openDatabase(database.url, turns)];
  const tokens = Array.from({ length: 40 }, token);
  const writing = tokens.map((one, at) =>
    inTransaction(at % 2 === 0 ? here : there, async (tx) => {
      await tx.selectFrom('Session').select('tokenHash').where('tokenHash', '=', one).execute();
      await insertMany(tx, 'Session', [session(one)]);
      await pause(1);
    }),
  );
  const before = await here.selectFrom('Session').select('tokenHash').where('tokenHash', 'in', tokens).execute();
  await Promise.all(writing);
  const after = await here.selectFrom('Session').select('tokenHash').where('tokenHash', 'in', tokens).execute();
  expect([before.length < tokens.length, after.length]).toEqual([true, tokens.length]);
  await Promise.all([here.destroy(), there.destroy()]);
});
