import { createHash } from 'node:crypto';
import { type Counter, openCounter, payment } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { connectFeed, openRealAccount } from '../helpers/real-account.ts';
import { handIn, type Saying } from '../helpers/statements/hand-in.ts';
import { lineOf, nextNumber, techcombank } from '../helpers/statements/techcombank.ts';
import { workbook } from '../helpers/statements/workbook.ts';
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

const send = (file: Buffer | string, said: Saying = {}) => handIn(house, 'demo-sepay', file, { token: board, ...said });
const look = (file: Buffer | string, said: Saying = {}) =>
  handIn(house, 'demo-sepay', file, { token: board, ...said }, '/preview');

async function countRows() {
  const tables = [
    'BankDelivery',
    'BankTransaction',
    'Posting',
    'AuditEntry',
    'StatementImport',
    'RejectedRow',
    'Event',
  ] as const;
  const counts = tables.map((table) =>
    house.db
      .selectFrom(table)
      .select((of) => of.fn.countAll().as('count'))
      .executeTakeFirstOrThrow(),
  );
  return (await Promise.all(counts)).map(({ count }) => Number(count));
}

it('settles the bill that a row pays; the same file again is all repeats', async () => {
  const bill = await hanh.ask(25_000);
  const file = techcombank(account, [lineOf(bill)]);
  expect(await send(file)).toMatchObject({
    status: 201,
    body: { id: expect.any(String), accepted: 1, repeats: 0, rejected: [] },
  });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
  expect(await send(file)).toMatchObject({ status: 201, body: { accepted: 0, repeats: 1, rejected: [] } });
  expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 25_000, flags: [] });
});

it('counts each row of overlapping files once, handed in at the same moment', async () => {
  const lines = Array.from({ length: 30 }, (_, at) => ({
    memo: `ban le ${at}`,
    number: nextNumber(),
    inVnd: 1000 + at,
  }));
  const before = (await hanh.transactions()).length;
  const answers = await Promise.all([
    send(techcombank(account, lines.slice(0, 20))),
    send(techcombank(account, lines.slice(10))),
  ]);
  const total = answers.reduce((sum, { body }) => sum + body.accepted, 0);
  expect([total, answers.map(({ status }) => status)]).toEqual([30, [201, 201]]);
  expect((await hanh.transactions()).length - before).toBe(30);
});

it('counts rows without a number that are equal in all they say as often as the file has them, in every file', async () => {
  const equal = { memo: 'mua rau khong ma', number: '', inVnd: 7_000 };
  expect((await send(techcombank(account, [equal, equal, equal]))).body).toMatchObject({ accepted: 3, repeats: 0 });
  expect((await send(techcombank(account, [equal, equal, equal, equal]))).body).toMatchObject({
    accepted: 1,
    repeats: 3,
  });
});

it('recognises what a webhook told, before or after, by the bank’s own number', async () => {
  const [early, late] = [await hanh.ask(11_000), await hanh.ask(12_000)];
  const lines = [lineOf(early), lineOf(late)];
  const webhooks = [early, late].map((bill, at) => payment(bill, { referenceCode: lines[at]?.number }));
  await house.sepay('demo-sepay', webhooks[0]!);
  expect((await send(techcombank(account, lines))).body).toMatchObject({ accepted: 1, repeats: 1 });
  await house.sepay('demo-sepay', webhooks[1]!);
  for (const bill of [early, late])
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: bill.amountVnd, flags: [] });
});

it('holds back what looks like told money without a number to prove it, until a person says to take it', async () => {
  const [bill, other] = [await hanh.ask(17_000), await hanh.ask(18_000)];
  await house.sepay('demo-sepay', payment(bill, { referenceCode: 'a-uuid-of-the-bank' }));
  const file = techcombank(account, [lineOf(bill, { number: '' }), lineOf(other, { number: '' })]);
  const held = { row: 4, reason: expect.stringContaining('giống giao dịch đã được báo') };
  expect((await look(file)).body).toMatchObject({ rowCount: 1, rejected: [held] });
  expect((await send(file)).body).toMatchObject({ accepted: 1, repeats: 0, rejected: [held] });
  expect((await send(file)).body).toMatchObject({ accepted: 0, repeats: 1, rejected: [held] });
  for (const one of [bill, other])
    expect(await hanh.look(one.id)).toMatchObject({ state: 'settled', receivedVnd: one.amountVnd, flags: [] });
  expect((await send(file, { alike: 'take' })).body).toMatchObject({ accepted: 1, repeats: 1, rejected: [] });
  expect(await hanh.look(bill.id)).toMatchObject({ flags: expect.arrayContaining(['duplicate']) });
});

it('takes a second payment like a told one, when the bank numbers both and not alike', async () => {
  const bill = await hanh.ask(19_000);
  const [first, second] = [lineOf(bill), lineOf(bill)];
  await house.sepay('demo-sepay', payment(bill, { referenceCode: first.number }));
  expect((await send(techcombank(account, [second]))).body).toMatchObject({ accepted: 1, repeats: 0, rejected: [] });
  expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 38_000 });
});

it('reads the same rows from a workbook, and a formula is only what was last written of it', async () => {
  const bill = await hanh.ask(30_000);
  const line = lineOf(bill);
  const sheet = workbook([
    ['Techcombank'],
    ['Số tài khoản', account],
    ['Ngày giao dịch', 'Diễn giải', 'Số bút toán', 'Nợ TKTT', 'Có TKTT'],
    [{ day: MORNING }, line.memo, line.number, null, { formula: '15000+15000', value: 30_000 }],
    [{ day: MORNING }, 'chua tinh', nextNumber(), null, { formula: 'WEBSERVICE("http://127.0.0.1/")' }],
  ]);
  expect(await send(sheet)).toMatchObject({
    status: 201,
    body: { accepted: 1, repeats: 0, rejected: [{ row: 5, reason: 'không có số tiền' }] },
  });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 30_000 });
  expect((await send(techcombank(account, [line]))).body).toMatchObject({ accepted: 0, repeats: 1 });
});

it('reads hour and way of the money in columns of their own, as workbooks keep them', async () => {
  const bill = await hanh.ask(31_000);
  const line = lineOf(bill);
  const [midnight, hour] = [MORNING - 8 * 3_600_000, { day: Date.parse('1899-12-30T08:05:00+07:00') }];
  const sheet = workbook([
    ['Số tài khoản', account],
    ['Ngày', 'Giờ', 'Mã GD', 'Thay đổi', 'Số tiền', 'Nội dung'],
    [{ day: midnight }, hour, line.number, '+', 31_000, line.memo],
    [{ day: midnight }, hour, nextNumber(), '-', 6_000, 'phi dich vu'],
  ]);
  expect(await send(sheet)).toMatchObject({ status: 201, body: { accepted: 2, rejected: [] } });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', settledAt: '2026-11-24T08:05:00.000+07:00' });
  const told = (await hanh.transactions()).find(({ memo }) => memo === 'phi dich vu');
  expect(told).toMatchObject({ direction: 'out', amountVnd: 6_000, verdict: 'outgoing' });
});

it('takes the good rows and says of each other one why not', async () => {
  const [bill, other] = [await hanh.ask(13_000), await hanh.ask(14_000)];
  const file = techcombank(
    account,
    [lineOf(bill)],
    [`"31/02/2026","${other.reference}","${nextNumber()}","","14,000"`],
  );
  expect((await send(file)).body).toMatchObject({
    accepted: 1,
    rejected: [{ row: 5, reason: 'ngày giờ “31/02/2026” không có thật' }],
  });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
  expect(await hanh.look(other.id)).toMatchObject({ state: 'open' });
});

it('keeps nothing at all of a file whose rows are not what it states, and names the rows it could not read', async () => {
  const bill = await hanh.ask(15_000);
  const foot = [`"24/11/2026","mua ca","${nextNumber()}","","mười nghìn"`, '"Cộng/Total","","","","25,000"'];
  const before = await countRows();
  const answer = await send(techcombank(account, [lineOf(bill)], foot));
  expect(answer).toMatchObject({
    status: 422,
    body: {
      code: 'statement/totals-differ',
      detail: 'credits: stated 25000, read 15000',
      errors: [{ pointer: '#/rows/5', detail: 'số tiền “mười nghìn” không đọc được' }],
    },
  });
  expect(await countRows()).toEqual(before);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open' });
});

it('takes the same number with another amount for another movement, as that of a fee is', async () => {
  const line = { memo: 'mua rau', number: nextNumber(), inVnd: 5_000 };
  await send(techcombank(account, [line]));
  const both = techcombank(account, [line, { memo: 'phi', number: line.number, outVnd: 1_100 }]);
  expect((await send(both)).body).toMatchObject({ accepted: 1, repeats: 1, rejected: [] });
});

it('shows what it would read and keeps nothing', async () => {
  const before = await countRows();
  const { status, body } = await look(techcombank(account, [{ memo: '=HYPERLINK("x")', number: 'FT1', inVnd: 9_000 }]));
  expect(status).toBe(200);
  expect(body).toMatchObject({
    format: 'techcombank',
    formatName: 'Techcombank',
    accountNumber: account,
    headerRow: 3,
    mapping: { bookedAt: 'Ngày giao dịch/Transaction Date', credit: 'Có TKTT/Credit' },
    rowCount: 1,
    inVnd: 9_000,
    outVnd: 0,
    rows: [{ row: 4, direction: 'in', amountVnd: 9_000, memo: '=HYPERLINK("x")', bankReference: 'FT1' }],
    rejected: [],
    problem: null,
  });
  expect(await countRows()).toEqual(before);
});

it('shows the rows of a file it does not know, and reads it with the columns that somebody names', async () => {
  const bill = await hanh.ask(16_000);
  const file = `Một;Hai;Ba\n24/11/2026 08:00;+16.000 đ;${bill.reference}`;
  expect((await look(file)).body).toMatchObject({
    format: null,
    problem: { code: 'statement/unknown-format', detailVi: expect.stringMatching(/\S/) },
    firstRows: [
      ['Một', 'Hai', 'Ba'],
      ['24/11/2026 08:00', '+16.000 đ', bill.reference],
    ],
  });
  expect(await send(file)).toMatchObject({ status: 422, body: { code: 'statement/unknown-format' } });
  const mapping = { bookedAt: 'Một', amount: 'Hai', memo: 'Ba' };
  expect(await send(file, { mapping })).toMatchObject({ status: 422, body: { code: 'statement/account-missing' } });
  expect(await send(file, { mapping, accountNumber: account })).toMatchObject({ status: 201, body: { accepted: 1 } });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 16_000 });
});

it.each([
  ['no JSON', '{'],
  ['an unknown role', { who: 'Một' }],
  ['a column before the first', { bookedAt: 0 }],
])('refuses columns that are %s', async (_name, mapping) => {
  expect(await send('a;b\n1;2', { mapping })).toMatchObject({ status: 422, body: { code: 'request/invalid' } });
});

it('is recorded, and witnessed in the market’s chain with who did it and the hash of the file', async () => {
  const file = techcombank(account, [{ memo: 'ban le', number: nextNumber(), inVnd: 3_000 }]);
  const { body } = await send(file, { fileName: 'Sao kê tháng 11.csv' });
  const record = await house.db.selectFrom('StatementImport').selectAll().where('id', '=', body.id).executeTakeFirst();
  const fileHash = createHash('sha256').update(file).digest('hex');
  const told = {
    connectionId: 'demo-sepay',
    fileName: 'Sao kê tháng 11.csv',
    fileHash,
    format: 'techcombank',
    createdBy: 'board@go-cong',
    acceptedCount: 1,
    repeatCount: 0,
    rejectedCount: 0,
  };
  expect(record).toMatchObject({ ...told, createdAt: house.clock() });
  const last = await house.db
    .selectFrom('AuditEntry')
    .selectAll()
    .where('subject', '=', body.id)
    .executeTakeFirstOrThrow();
  expect(last).toMatchObject({ action: 'statement.imported', actor: 'board@go-cong', marketId: 'go-cong' });
  expect(JSON.parse(last.content)).toEqual({ ...told, accountNumber: account, inVnd: 3_000, outVnd: 0 });
  const { body: proof } = await house.api('POST', '/api/markets/cho-go-cong/ledger/verify', { token: board });
  expect(proof).toMatchObject({ intact: true });
});

it('keeps each row as it stands in the file beside its transaction', async () => {
  const line = { memo: 'ban le', number: nextNumber(), inVnd: 4_000 };
  const { body } = await send(techcombank(account, [line]));
  const [{ id }] = await hanh.transactions();
  const story = await house.api('GET', `/api/bank-transactions/${id}`, { token: hanh.token });
  expect(story.body).toMatchObject({
    provider: 'statement',
    bankReference: line.number,
    deliveries: [{ channel: 'import' }],
  });
  expect(JSON.parse(story.body.deliveries[0].body)).toEqual({
    statement: body.id,
    row: 4,
    cells: ['24/11/2026 08:00:00', 'ban le', line.number, '', '4000'],
  });
});

describe('of a stall’s own feed', () => {
  beforeAll(async () => {
    await openRealAccount(house, 'gc-a02', '0190355512345');
    await connectFeed(house, { id: 'a02-feed', stallId: 'gc-a02', authentication: 'hmac' });
  });
  const rows = [{ memo: 'ban le', number: 'FT26328999999999', inVnd: 2_000 }];
  const sendAs = async (login: string, file: string) =>
    handIn(house, 'a02-feed', file, { token: await house.signIn(login) });

  it('its holder and its market’s board may import, and nobody else finds it', async () => {
    const file = techcombank('0190355512345', rows);
    expect(await sendAs('gc-a02', file)).toMatchObject({ status: 201, body: { accepted: 1 } });
    expect(await sendAs('board@go-cong', file)).toMatchObject({ status: 201, body: { repeats: 1 } });
    for (const login of ['gc-a01', 'auditor@go-cong', 'helper@go-cong', 'union@van-dau', 'operator'])
      expect(await sendAs(login, file)).toMatchObject({ status: 404, body: { code: 'resource/not-found' } });
  });

  it('takes statements of the stall’s accounts only', async () => {
    for (const other of ['0999999999', account])
      expect(await sendAs('gc-a02', techcombank(other, rows))).toMatchObject({
        status: 422,
        body: { code: 'statement/other-account' },
      });
  });
});

it('wants a sign-in, a feed that is there and active, and a file of a kind it knows, before it reads the file', async () => {
  const file = techcombank(account, []);
  expect(await handIn(house, 'demo-sepay', file, {})).toMatchObject({
    status: 401,
    body: { code: 'session/required' },
  });
  expect(await handIn(house, 'nobody', file, { token: board })).toMatchObject({ status: 404 });
  expect(await send(file, { type: 'application/json' })).toMatchObject({
    status: 415,
    body: { code: 'request/unsupported-media-type' },
  });
  expect(await handIn(house, 'demo-sepay', file, { token: await house.signIn('gc-a01') })).toMatchObject({
    status: 404,
  });
  expect(await handIn(house, 'demo-casso', file, { token: await house.signIn('union@van-dau') })).toMatchObject({
    status: 201,
    body: { accepted: 0, repeats: 0, rejected: [] },
  });
});
