import { insertMany, inTransaction, newId, RaceLost, updateMany } from '../../server/src/db/index.ts';
import { openTestDatabase, type TestDatabase } from '../helpers/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

interface Kept {
  id: string;
  body: string;
  problem: string | null;
  receivedAt: number;
}

async function keep(count: number): Promise<Kept[]> {
  const rows = Array.from({ length: count }, (_, at) => {
    const row = { id: newId(), body: `${at}`, problem: null, receivedAt: at };
    return { ...row, connectionId: 'c', channel: 'webhook', outcome: 'accepted', transactionId: null };
  });
  await inTransaction(database.db, (tx) => insertMany(tx, 'BankDelivery', rows));
  return rows.map(({ id, body, problem, receivedAt }) => ({ id, body, problem, receivedAt }));
}

const read = (rows: readonly Kept[]): Promise<Kept[]> =>
  database.db
    .selectFrom('BankDelivery')
    .select(['id', 'body', 'problem', 'receivedAt'])
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('id')
    .execute();

it.each([1, 2, 40, 41, 130])('gives each of %i rows its own values, and no other row any', async (count) => {
  const [rows, others] = [await keep(count), await keep(3)];
  // Some columns differ from row to row, one is the same for all, one is empty in some.
  const wanted = rows.map(({ id }, at) => ({
    id,
    body: `Đủ "${at}" \\ '; --`,
    problem: at % 3 === 0 ? null : `p${at}`,
    receivedAt: 1_795_000_000_000,
  }));
  await inTransaction(database.db, (tx) =>
    updateMany(
      tx,
      'BankDelivery',
      wanted.map(({ id, ...set }, at) => ({ id, seen: { receivedAt: at }, set })),
    ),
  );
  expect(await read(rows)).toEqual(wanted);
  expect(await read(others)).toEqual(others);
});

it('changes nothing of a transaction in which one row is no longer what was seen', async () => {
  const rows = await keep(5);
  const changes = rows.map(({ id, receivedAt }, at) => {
    return { id, seen: { receivedAt: at === 3 ? 99 : receivedAt }, set: { body: 'changed' } };
  });
  const lost = inTransaction(database.db, (tx) => updateMany(tx, 'BankDelivery', changes));
  await expect(lost).rejects.toThrow(RaceLost);
  expect(await read(rows)).toEqual(rows);
});

it('does nothing for no rows', async () => {
  await inTransaction(database.db, (tx) => updateMany(tx, 'BankDelivery', []));
  expect(await database.db.selectFrom('BankDelivery').select('id').where('body', '=', '').execute()).toEqual([]);
});
