import { type Counter, openCounter, payment } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { handIn, type Saying } from '../helpers/statements/hand-in.ts';
import { lineOf, nextNumber, techcombank } from '../helpers/statements/techcombank.ts';
import { MORNING } from '../helpers/test-clock.ts';

let house: House;
let hanh: Counter;
let board: string;
let account: string;
beforeAll(async () => {
  house = await startHouse();
  house.clock.set(MORNING + 3_600_000);
  hanh = await openCounter(house, 'gc-a01');
  board = await house.signIn('board@go-cong');
  account = (await hanh.ask(1)).payee.accountNumber;
});
afterAll(() => house.close());

const send = async (file: string, said: Saying = {}) =>
  (await handIn(house, 'demo-sepay', file, { token: board, ...said })).body;
const look = async (file: string, said: Saying = {}) =>
  (await handIn(house, 'demo-sepay', file, { token: board, ...said }, '/preview')).body;

it('foretells which rows are new, which were told by a provider or in an earlier file, and which are not taken', async () => {
  const [paid, told, imported] = [await hanh.ask(21_000), await hanh.ask(22_000), await hanh.ask(23_000)];
  const lines = [lineOf(paid), lineOf(told), lineOf(imported)];
  await house.sepay('demo-sepay', payment(told, { referenceCode: lines[1]?.number }));
  await send(techcombank(account, lines.slice(2)));
  const bad = `"24/11/2026","mua ca","${nextNumber()}","","mười nghìn"`;
  const file = techcombank(account, lines, [bad]);

  const preview = await look(file);
  expect(preview).toMatchObject({ rowCount: 3, newCount: 1, knownCount: 2, rejectedCount: 1 });
  expect(preview.rows.map(({ isKnown }: { isKnown: boolean }) => isKnown)).toEqual([false, true, true]);
  expect(preview.rejected).toEqual([
    {
      row: 7,
      reason: 'số tiền “mười nghìn” không đọc được',
      cells: ['24/11/2026', 'mua ca', expect.stringMatching(/^FT/), '', 'mười nghìn'],
    },
  ]);

  expect(await send(file)).toMatchObject({
    accepted: 1,
    repeats: 2,
    rejectedCount: 1,
    rejected: preview.rejected,
    booked: [{ verdict: 'exact', count: 1, amountVnd: 21_000 }],
  });
  expect(await look(file)).toMatchObject({ newCount: 0, knownCount: 3 });
});

it('lets what a provider told stand for one row, however many share its number', async () => {
  const bill = await hanh.ask(24_000);
  const line = lineOf(bill);
  await house.sepay('demo-sepay', payment(bill, { referenceCode: line.number }));
  const file = techcombank(account, [line, line]);
  const { newCount, knownCount } = await look(file);
  const { accepted, repeats } = await send(file);
  expect({ newCount, knownCount }).toEqual({ newCount: accepted, knownCount: repeats });
});

it('says of a row that contradicts an earlier file that it is not taken, as importing does', async () => {
  const number = nextNumber();
  const line = { memo: 'ban le', number, inVnd: 5_000 };
  await send(techcombank(account, [line]));
  await house.db
    .updateTable('BankTransaction')
    .set({ amountVnd: 6_000 })
    .where('providerEventId', 'like', `${number}/%`)
    .execute();
  const file = techcombank(account, [line]);
  const [{ rejected: foretold }, { rejected }] = [await look(file), await send(file)];
  expect(foretold).toEqual([expect.objectContaining({ row: 4, reason: expect.stringContaining('khác lần trước') })]);
  expect(foretold).toEqual(rejected);
});

it('foretells nothing of a statement that may not be imported', async () => {
  const file = techcombank('0999999999', [{ memo: 'ban le', number: nextNumber(), inVnd: 5_000 }]);
  expect(await look(file)).toMatchObject({
    rowCount: 1,
    newCount: null,
    knownCount: null,
    problem: { code: 'statement/other-account' },
  });
});

it('says what the new rows turned out to be: paid in full, short, without a code, going out', async () => {
  const [full, short] = [await hanh.ask(31_000), await hanh.ask(32_000)];
  const lines = [
    lineOf(full),
    lineOf(short, { inVnd: 30_000 }),
    { memo: 'khach quen', number: nextNumber(), inVnd: 8_000 },
    { memo: 'khach la', number: nextNumber(), inVnd: 9_000 },
    { memo: 'tra tien hang', number: nextNumber(), outVnd: 40_000 },
  ];
  expect((await send(techcombank(account, lines))).booked).toEqual([
    { verdict: 'exact', count: 1, amountVnd: 31_000 },
    { verdict: 'short', count: 1, amountVnd: 30_000 },
    { verdict: 'received', count: 2, amountVnd: 17_000 },
    { verdict: 'outgoing', count: 1, amountVnd: 40_000 },
  ]);
});
