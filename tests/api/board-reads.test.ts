import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { handIn } from '../helpers/statements/hand-in.ts';
import { lineOf, techcombank } from '../helpers/statements/techcombank.ts';

let house: House;
let hanh: Counter;
let board: string;
let auditor: string;
let lastKey = 0;
beforeEach(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
  board = await house.signIn('board@go-cong');
  auditor = await house.signIn('auditor@go-cong');
});
afterEach(() => house.close());

const market = (path: string, token = auditor) => house.api('GET', `/api/markets/cho-go-cong/${path}`, { token });

async function decide(counter: Counter, stallId: string, body: object) {
  lastKey += 1;
  const options = { token: counter.token, key: `board-reads-${lastKey}`, body: { reason: 'khách quen', ...body } };
  return (await house.api('POST', `/api/stalls/${stallId}/decisions`, options)).body;
}

async function acceptShort(counter: Counter, stallId: string, amountVnd: number) {
  const bill = await counter.ask(amountVnd);
  await counter.pay(bill, { transferAmount: amountVnd - 1_000 });
  return decide(counter, stallId, { kind: 'accept-short', paymentRequestId: bill.id });
}

it('lists what people decided with their names, and an undo beside what it took back', async () => {
  const kept = await acceptShort(hanh, 'gc-a01', 25_000);
  house.clock.advance(1_000);
  const undone = await acceptShort(hanh, 'gc-a01', 30_000);
  await decide(hanh, 'gc-a01', { kind: 'undo', decisionId: undone.id, reason: 'bấm nhầm' });
  const { status, body } = await market('decisions');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    nextCursor: null,
    items: [
      { id: undone.id, kind: 'accept-short', undoing: { actor: 'Nguyễn Thị Hạnh', reason: 'bấm nhầm' } },
      {
        id: kept.id,
        actor: 'Nguyễn Thị Hạnh',
        reason: 'khách quen',
        amountVnd: 1_000,
        stallCode: 'A01',
        undoing: null,
      },
    ],
  });
});

it('pages decisions by cursor, each once', async () => {
  const ids = [];
  for (const amount of [21_000, 22_000, 23_000]) ids.unshift((await acceptShort(hanh, 'gc-a01', amount)).id);
  const first = (await market('decisions?limit=2')).body;
  const second = (await market(`decisions?limit=2&cursor=${first.nextCursor}`)).body;
  expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual(ids);
  expect(second.nextCursor).toBeNull();
});

it('asks why one stall’s decisions are looked at, and that stall sees who looked', async () => {
  const other = await openCounter(house, 'gc-a02');
  await acceptShort(hanh, 'gc-a01', 25_000);
  await acceptShort(other, 'gc-a02', 26_000);
  const accesses = async () =>
    (await house.api('GET', '/api/stalls/gc-a01/accesses', { token: hanh.token })).body.items;
  expect(await market('decisions?stallId=gc-a01')).toMatchObject({
    status: 422,
    body: { code: 'access/reason-missing' },
  });
  expect(await accesses()).toEqual([]);
  const { body } = await market('decisions?stallId=gc-a01&because=Kh%C3%A1ch+ph%E1%BA%A3n+%C3%A1nh');
  expect(body.items).toMatchObject([{ stallCode: 'A01' }]);
  expect(await accesses()).toMatchObject([
    { what: 'các quyết định của sạp về tiền', because: 'Khách phản ánh', person: expect.stringMatching(/\S/) },
  ]);
  expect(await market('decisions?stallId=nobody&because=xem')).toMatchObject({ status: 404 });
  expect((await market('decisions')).body.items).toHaveLength(2);
});

it('lists imported statements with who, which file, and what came of its rows', async () => {
  const bill = await hanh.ask(25_000);
  const file = techcombank(bill.payee.accountNumber, [lineOf(bill)]);
  const said = { token: board, fileName: 'sao-ke-thang-11.csv' };
  const { body: once } = await handIn(house, 'demo-sepay', file, said);
  const { body: again } = await handIn(house, 'demo-sepay', file, said);
  const { body } = await market('statement-imports');
  expect(body).toMatchObject({
    nextCursor: null,
    items: [
      { id: again.id, acceptedCount: 0, repeatCount: 1, rejectedCount: 0 },
      {
        id: once.id,
        fileName: 'sao-ke-thang-11.csv',
        fileHash: expect.stringMatching(/^[\da-f]{64}$/),
        bankName: 'Techcombank',
        provider: 'sepay',
        accountNumber: bill.payee.accountNumber,
        inVnd: 25_000,
        outVnd: 0,
        acceptedCount: 1,
        repeatCount: 0,
        rejectedCount: 0,
      },
    ],
  });
  const { id: boardId } = (await house.api('GET', '/api/session', { token: board })).body.person;
  expect(body.items[0].by).not.toBe(boardId);
  expect((await market('statement-imports?limit=1')).body.nextCursor).toBe(again.id);
  expect((await market(`statement-imports?cursor=${again.id}`)).body.items).toMatchObject([{ id: once.id }]);
});

it('keeps an import out of the lists of other markets', async () => {
  const bill = await hanh.ask(25_000);
  await handIn(house, 'demo-sepay', techcombank(bill.payee.accountNumber, [lineOf(bill)]), { token: board });
  const token = await house.signIn('union@van-dau');
  expect(await house.api('GET', '/api/markets/cho-online-phu-nu-van-dau/statement-imports', { token })).toMatchObject({
    status: 200,
    body: { items: [] },
  });
});

it.each(['decisions', 'statement-imports', 'books-checks', 'reopen-requests', 'quarantine', 'ledger/heads'])(
  'shows %s to the board of the market and its auditor, and to nobody else',
  async (path) => {
    expect([(await market(path, board)).status, (await market(path)).status]).toEqual([200, 200]);
    expect((await market(path, hanh.token)).status).toBe(403);
    expect((await market(path, await house.signIn('union@van-dau'))).status).toBe(403);
    expect((await house.api('GET', `/api/markets/cho-go-cong/${path}`)).status).toBe(401);
    expect((await house.api('GET', `/api/markets/khong-co/${path}`, { token: auditor })).status).toBe(404);
  },
);

it('hands out the program that checks a ledger to anybody', async () => {
  const { status, text, headers } = await house.api('GET', '/api/ledger/verify-ledger.mjs');
  expect([status, headers.get('Content-Disposition')]).toEqual([
    200,
    expect.stringMatching(/^attachment; filename="?verify-ledger.mjs"?$/),
  ]);
  expect(text).toContain('--key');
});

it('says until when a closed day may be opened again, hides what is too late, and names the asker’s own request', async () => {
  const today = '2026-11-24';
  const act = (what: string, body: object) => {
    lastKey += 1;
    return house.api('POST', `/api/stalls/gc-a01/days/${today}/${what}`, {
      token: hanh.token,
      key: `board-reads-${lastKey}`,
      body,
    });
  };
  await act('close', { bankAppVnd: null, openingCashVnd: 0, countedCashVnd: 0 });
  await act('reopen-request', { reason: 'Quên một khoản' });
  const { body } = await market('reopen-requests');
  expect(body.items).toMatchObject([
    { stallCode: 'A01', businessDate: today, isOwn: false, agreeUntil: '2026-11-27T00:00:00.000+07:00' },
  ]);
  house.clock.set(Date.parse('2026-11-27T00:00:01+07:00'));
  expect((await market('reopen-requests')).body.items).toEqual([]);
});
