import { sql } from 'kysely';
import { checkInThread } from '../../server/src/check-in-thread.ts';
import { booksRules, checkBooks, createNightlyCheck } from '../../server/src/reports/index.ts';
import { type Counter, openCounter } from '../helpers/counter.ts';
import { openTestDatabase } from '../helpers/database.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { MORNING } from '../helpers/test-clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let house: House;
let hanh: Counter;
let board: string;
beforeEach(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
  board = await house.signIn('board@go-cong');
});
afterEach(() => house.close());

let lastKey = 0;
function decide(body: object) {
  lastKey += 1;
  const asked = { token: hanh.token, key: `books-${lastKey}`, body: { reason: 'đã hỏi khách', ...body } };
  return house.api('POST', '/api/stalls/gc-a01/decisions', asked);
}

/** A day with something of everything that moves money. */
async function sellAllDay(): Promise<void> {
  const [exact, short, over, returned, cash] = [
    await hanh.ask(25_000),
    await hanh.ask(30_000),
    await hanh.ask(20_000),
    await hanh.ask(15_000),
    await hanh.ask(12_000),
  ];
  await hanh.pay(exact);
  await hanh.pay(short, { transferAmount: 29_000 });
  await hanh.pay(over, { transferAmount: 22_000 });
  await hanh.pay(returned);
  await hanh.pay(returned, { transferType: 'out', bookedAt: MORNING + 60_000 });
  await hanh.pay(exact, { content: 'mua rau', transferAmount: 7_000 });
  await hanh.pay(exact, { accountNumber: '0000999' });
  await decide({ kind: 'accept-short', paymentRequestId: short.id });
  await decide({ kind: 'give-back', paymentRequestId: over.id });
  await decide({ kind: 'cash', paymentRequestId: cash.id, amountVnd: 12_000 });
  const [pocket] = (await hanh.transactions()).filter(({ verdict }) => verdict === 'received');
  await decide({ kind: 'not-a-sale', transactionId: pocket.id });
}

const nightly = () =>
  createNightlyCheck({ db: house.db, clock: house.clock, check: (marketId) => checkBooks(house.db, marketId) });
const looks = async (login = 'board@go-cong', slug = 'cho-go-cong') =>
  house.api('GET', `/api/markets/${slug}/books-checks`, { token: await house.signIn(login) });
const overview = async () =>
  (await house.api('GET', '/api/markets/cho-go-cong/overview', { token: board })).body.booksCheck;

it('looks at the books each night, once, and shows the board what it found', async () => {
  await sellAllDay();
  expect(await overview()).toBeNull();
  const run = nightly();
  await run();
  const [first] = (await looks()).body.items;
  expect(first).toMatchObject({ businessDate: '2026-11-24', broken: null, transactions: 6, bills: 5 });
  expect(await overview()).toEqual(first);
  await run();
  await nightly()();
  expect((await looks()).body.items).toHaveLength(1);
  house.clock.set(MORNING + DAY - 7 * HOUR);
  await run();
  expect((await looks()).body.items).toHaveLength(1);
  house.clock.set(MORNING + DAY - 5 * HOUR);
  await Promise.all([run(), nightly()()]);
  expect((await looks()).body.items.map((look: { businessDate: string }) => look.businessDate)).toEqual([
    '2026-11-25',
    '2026-11-24',
  ]);
  const { text } = await house.api('GET', '/metrics');
  expect(text).toContain('choso_books_intact{market="cho-go-cong"} 1');
  expect(text).toMatch(/choso_books_checked_at_seconds\{market="cho-go-cong"\} \d{10}/);
});

it('names the row that is broken, to the board of that market alone, and in the metrics', async () => {
  await sellAllDay();
  const changed = await house.db
    .selectFrom('AuditEntry')
    .select('seq')
    .where('action', '=', 'bank-transaction.booked')
    .where('marketId', '=', 'go-cong')
    .orderBy('seq')
    .executeTakeFirstOrThrow();
  await sql`update BankTransaction set amountVnd = amountVnd + 1000 where id =
    (select subject from AuditEntry where marketId = 'go-cong' and seq = ${changed.seq})`.execute(house.db);
  await nightly()();
  expect((await looks()).body.items).toMatchObject([
    { broken: { rule: 'chain', subject: String(changed.seq), problem: expect.stringMatching(/amountVnd differs/) } },
  ]);
  expect((await house.api('GET', '/metrics')).text).toContain('choso_books_intact{market="cho-go-cong"} 0');
  expect((await looks('union@van-dau', 'cho-online-phu-nu-van-dau')).body.items).toMatchObject([{ broken: null }]);
  expect(await looks('union@van-dau')).toMatchObject({ status: 403 });
  expect(await looks('gc-a01')).toMatchObject({ status: 403 });
});

it.each<[string, string]>([
  ['postings-zero', `update Posting set amountVnd = amountVnd + 1 where line = 1`],
  ['posting-without-entry', `update Posting set entryId = 'nobody' where entryId = (select min(id) from JournalEntry)`],
  ['whole-money', `update Allocation set amountVnd = amountVnd - 1`],
  ['payee-account', `update BankAccount set validTo = ${MORNING - DAY} where stallId = 'gc-a01'`],
  [
    'payee-account',
    `update BankTransaction set bankAccountId = (select id from BankAccount where stallId = 'gc-a02') where stallId = 'gc-a01'`,
  ],
  ['allocated-elsewhere', `update Allocation set paymentRequestId = 'another' where bucket = 'bill'`],
  ['settled-means-paid', `update PaymentRequest set receivedVnd = receivedVnd - 1 where state = 'settled'`],
  ['settled-means-paid', `update Decision set kind = 'cash' where kind = 'accept-short'`],
  ['bank-in-journal', `update Posting set stallId = 'gc-a02' where ledgerAccount = 'stall-bank'`],
  ['allocations-in-journal', `update Posting set ledgerAccount = 'excess' where ledgerAccount = 'bill-receipts'`],
])('would notice a breach of %s: %s', async (name, damage) => {
  await sellAllDay();
  const rule = booksRules.find((one) => one.name === name)!;
  const breaches = async () => (await rule.breaches('go-cong').execute(house.db)).rows;
  expect(await breaches()).toEqual([]);
  await sql.raw(damage).execute(house.db);
  const found = await breaches();
  expect(found.length).toBeGreaterThan(0);
  for (const { ref } of found) expect(ref).toMatch(/\S/);
});

it('finds in a thread of its own what it finds here, and says so when there is nothing to look at', async () => {
  const { db, url, close } = await openTestDatabase({ seed: 'demo' });
  const market = 'go-cong';
  const head = { marketId: market, seq: 1, hash: '0'.repeat(64) };
  await db.insertInto('AuditHead').values(head).execute();
  const found = await checkBooks(db, market);
  expect(found.rule).toBe('chain');
  expect(await checkInThread(url).checkBooks(market)).toEqual(found);
  await close();
  await expect(checkInThread('nowhere').checkBooks(market)).rejects.toThrow('DATABASE_URL');
});
