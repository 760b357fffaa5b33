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

it('keeps every letter, every nothing and every large number of many rows as of one', async () => {
  const mark = newId();
  const texts = ['a"\\\'đ 😀 \n\r\x1a\b%_?', null, '', '?', null, 'b'.repeat(200)];
  const look = (because: string | null, at: number) => {
    return { id: newId(), stallId: 's', personId: mark, what: 'đ', because, at: 2 ** 41 + at };
  };
  await inTransaction(database.db, async (tx) => {
    await insertMany(tx, 'AccessLog', texts.slice(1).map(look));
    await insertMany(tx, 'AccessLog', [look(texts[0]!, 9)]);
    await insertMany(tx, 'AccessLog', texts.map(look));
  });
  const rows = await database.db
    .selectFrom('AccessLog')
    .select(['because', 'at'])
    .where('personId', '=', mark)
    .orderBy('id')
    .execute();
  expect(rows.map(({ because }) => because)).toEqual([...texts.slice(1), texts[0], ...texts]);
  expect(rows.map(({ at }) => at - 2 ** 41)).toEqual([0, 1, 2, 3, 4, 9, 0, 1, 2, 3, 4, 5]);
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

it('commits nothing when the last of several writes fails beside the commit', async () => {
  const [one, taken] = [token(), token()];
  await inTransaction(database.db, (tx) => insertMany(tx, 'Session', [session(taken)]));
  let attempts = 0;
  await inTransaction(database.db, async (tx) => {
    attempts += 1;
    if (attempts > 1) return;
    await insertMany(tx, 'Session', [session(one)]);
    await insertMany(tx, 'Session', [session(taken)]);
  });
  expect({ attempts, kept: await kept(one) }).toEqual({ attempts: 2, kept: undefined });
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

/** So many rows that an engine that works beside us is given them in several parts. */
const MANY = 300;
const many = () => Array.from({ length: MANY }, token);
const countKept = async (tokens: readonly string[]) =>
  (await database.db.selectFrom('Session').select('tokenHash').where('tokenHash', 'in', tokens).execute()).length;

it('keeps nothing of an attempt whose first part failed, whatever went out after it', async () => {
  const taken = token();
  await inTransaction(database.db, (tx) => insertMany(tx, 'Session', [session(taken)]));
  const attempts: string[][] = [];
  await inTransaction(database.db, async (tx) => {
    const [before, after] = [many(), many()];
    attempts.push([...before, ...after]);
    await insertMany(tx, 'Session', [...before, ...(attempts.length === 1 ? [taken] : [])].map(session));
    await insertMany(tx, 'Session', after.map(session));
  });
  expect(await Promise.all(attempts.map(countKept))).toEqual([0, 2 * MANY]);
});

it('keeps nothing of what went out before its transaction was given up', async () => {
  const after = token();
  // The engine learns such rows on a new connection while we give up the first; at the second it knows them.
  const fresh = openDatabase(database.url);
  for (const before of [many(), many()]) {
    const refused = inTransaction(fresh, async (tx) => {
      await tx.selectFrom('Session').select('tokenHash').where('tokenHash', '=', after).execute();
      await insertMany(tx, 'Session', before.map(session));
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    expect(await countKept(before)).toBe(0);
  }
  // Nor is a single write on the same connection part of anything that could still be given up.
  await fresh.insertInto('Session').values(session(after)).execute();
  const elsewhere = openDatabase(database.url);
  expect((await elsewhere.selectFrom('Session').where('tokenHash', '=', after).selectAll().execute()).length).toBe(1);
  await Promise.all([fresh.destroy(), elsewhere.destroy()]);
});

it('keeps nothing of a transaction that the engine ended for a deadlock, though more was on its way', async () => {
  const [one, other] = [token(), token()];
  await inTransaction(database.db, (tx) => insertMany(tx, 'Session', [session(one), session(other)]));
  const attempts: string[][] = [];
  let waiting = database.engine === 'mariadb' ? 2 : 0;
  let meet = () => {};
  const met = new Promise<void>((resolve) => (meet = resolve));
  const crossing = async (first: string, second: string) => {
    const mark = (tx: Parameters<typeof writeLater>[0], at: string) =>
      tx.updateTable('Session').set({ expiresAt: 5 }).where('tokenHash', '=', at);
    await inTransaction(database.db, async (tx) => {
      await mark(tx, first).execute();
      waiting -= 1;
      if (waiting === 0) meet();
      if (waiting >= 0) await met;
      const own = [many(), many()];
      attempts.push(own.flat());
      await writeLater(tx, mark(tx, second));
      for (const part of own) await insertMany(tx, 'Session', part.map(session));
    });
  };
  await Promise.all([crossing(one, other), crossing(other, one)]);
  const kept = await Promise.all(attempts.map(countKept));
  expect(kept.filter((count) => count > 0)).toEqual([2 * MANY, 2 * MANY]);
  expect(kept.filter((count) => count === 0)).toHaveLength(database.engine === 'mariadb' ? 1 : 0);
});

it('lets two openings of one database write by turns, while reads wait for neither', async () => {
  const turns = createTurns();
  const [here, there] = [openDatabase(database.url, turns), openDatabase(database.url, turns)];
  // Fewer than there are connections to MariaDB, so that the read has one.
  const tokens = Array.from({ length: 8 }, token);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const writing = tokens.map((one, at) =>
    inTransaction(at % 2 === 0 ? here : there, async (tx) => {
      await tx.selectFrom('Session').select('tokenHash').where('tokenHash', '=', one).execute();
      await insertMany(tx, 'Session', [session(one)]);
      await held;
    }),
  );
  const before = await here.selectFrom('Session').select('tokenHash').where('tokenHash', 'in', tokens).execute();
  letGo();
  await Promise.all(writing);
  const after = await here.selectFrom('Session').select('tokenHash').where('tokenHash', 'in', tokens).execute();
  expect([before.length, after.length]).toEqual([0, tokens.length]);
  await Promise.all([here.destroy(), there.destroy()]);
});
