import { setImmediate as nextTurn } from 'node:timers/promises';
import { businessDayRange, toBusinessDate } from '@choso/shared/time';
import {
  createPull,
  createSepaySource,
  type Pull,
  type Pulled,
  type PullSource,
} from '../../server/src/banking/index.ts';
import { buildInbox } from '../../server/src/build-inbox.ts';
import { type BillAnswer, type Counter, openCounter, payment } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { type FakeSepay, startFakeSepay, toListedRow } from '../helpers/providers/fake-sepay.ts';
import { connectFeed, openRealAccount } from '../helpers/real-account.ts';
import type { SepayFields } from '../helpers/sepay-body.ts';
import { MORNING } from '../helpers/test-clock.ts';

const TOKEN = 'a-token-of-sepay';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let house: House;
let sepay: FakeSepay;
let hanh: Counter;
let pull: Pull;
let pauses: number[];
beforeAll(async () => {
  house = await startHouse();
  sepay = await startFakeSepay(TOKEN);
  await openRealAccount(house, 'gc-a01', '190355512345');
  await connectFeed(house, { id: 'hanh-list', stallId: 'gc-a01', authentication: 'api-token', secret: TOKEN });
  await connectFeed(house, { id: 'hanh-hook', stallId: 'gc-a01', authentication: 'hmac' });
});
afterAll(async () => {
  await sepay.close();
  await house.close();
});

let today = 0;
beforeEach(async () => {
  // Every test on a day of its own, so that no list reaches into another's.
  today += 3;
  house.clock.set(MORNING + today * 24 * HOUR);
  hanh = await openCounter(house, 'gc-a01');
  Object.assign(sepay, { rows: [], calls: [], faults: [] });
  pauses = [];
  pull = startPull();
  await house.db.updateTable('BankConnection').set({ pullCursor: null, pulledAt: null, pullProblem: null }).execute();
});

function startPull(
  others: Record<string, PullSource> = {},
  inbox = buildInbox(house.db, house.clock, () => undefined),
): Pull {
  const pause = async (ms: number) => void pauses.push(ms);
  const source = createSepaySource({ baseUrl: sepay.url, pause, msPerTry: 300, rowsPerPage: 3 });
  const log = { error: (details: Record<string, unknown>) => void house.faults.push(details) };
  return createPull({ db: house.db, clock: house.clock, inbox, sources: { sepay: source, ...others }, log });
}

const paid = (bill: BillAnswer, fields: Partial<SepayFields> = {}) =>
  payment(bill, { bookedAt: house.clock() - MINUTE, ...fields });

async function state(id = 'hanh-list') {
  const { pullCursor, pulledAt, pullProblem } = await house.db
    .selectFrom('BankConnection')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { pullCursor, pulledAt, pullProblem };
}

const countDeliveries = async () => {
  const rows = await house.db.selectFrom('BankDelivery').select('id').where('channel', '=', 'pull').execute();
  return rows.length;
};

const quarantined = () =>
  house.db
    .selectFrom('BankDelivery')
    .selectAll()
    .where('outcome', '=', 'quarantined')
    .where('connectionId', '=', 'hanh-list')
    .orderBy('id')
    .execute();

it('finds at its start what no webhook told, and remembers how far it was', async () => {
  const bill = await hanh.ask(25_000);
  sepay.rows = [toListedRow(paid(bill))];
  await pull.tick();
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
  const now = house.clock();
  expect(await state()).toEqual({ pullCursor: new Date(now).toISOString(), pulledAt: now, pullProblem: null });
});

it('tells the page that money is old which was only found now, and new which was just booked or told', async () => {
  const [old, fresh, told] = [await hanh.ask(10_000), await hanh.ask(20_000), await hanh.ask(30_000)];
  sepay.rows = [
    toListedRow(paid(old, { bookedAt: house.clock() - 61_000 })),
    toListedRow(paid(fresh, { bookedAt: house.clock() - 60_000 })),
  ];
  await pull.tick();
  await house.sepay('hanh-hook', paid(told, { bookedAt: house.clock() - 5 * MINUTE }));
  const late = new Map((await hanh.transactions()).map((one) => [one.paymentRequestId, one.isToldLate]));
  expect([old, fresh, told].map(({ id }) => late.get(id))).toEqual([true, false, false]);
});

it('does not call out what a provider sends at once after hours of silence, nor hushes a bank that tells the day alone', async () => {
  const midnight = businessDayRange(toBusinessDate(house.clock())).from;
  const [earlier, waited, dayOnly, dayBefore] = [
    await hanh.ask(10_000),
    await hanh.ask(20_000),
    await hanh.ask(30_000),
    await hanh.ask(40_000),
  ];
  const told: [typeof earlier, number][] = [
    [earlier, house.clock() - 30 * MINUTE - 1000],
    [waited, house.clock() - 30 * MINUTE],
    [dayOnly, midnight],
    [dayBefore, midnight - 24 * 60 * MINUTE],
  ];
  for (const [bill, bookedAt] of told) await house.sepay('hanh-hook', paid(bill, { bookedAt }));
  const late = new Map((await hanh.transactions()).map((one) => [one.paymentRequestId, one.isToldLate]));
  expect(told.map(([{ id }]) => late.get(id))).toEqual([true, false, false, true]);
});

it('counts once what the webhook tells too, before or after', async () => {
  const [early, late] = [await hanh.ask(10_000), await hanh.ask(20_000)];
  const [first, second] = [paid(early), paid(late)];
  await house.sepay('hanh-hook', first);
  sepay.rows = [toListedRow(first), toListedRow(second)];
  await pull.tick();
  expect(await house.sepay('hanh-hook', second)).toMatchObject({ status: 200, body: { success: true } });
  for (const bill of [early, late]) {
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: bill.amountVnd, flags: [] });
  }
});

it('reads on until a page is not full, and keeps every row once though pages repeat rows', async () => {
  const bills = await Promise.all(Array.from({ length: 8 }, (_, at) => hanh.ask(10_000 + at)));
  sepay.rows = bills.map((bill, at) => toListedRow(paid(bill, { bookedAt: house.clock() - at * MINUTE })));
  await pull.tick();
  expect(sepay.calls.length).toBeGreaterThanOrEqual(3);
  for (const bill of bills) expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
});

it('asks again for the day before, and keeps what it heard already once', async () => {
  const [known, slow] = [await hanh.ask(10_000), await hanh.ask(20_000)];
  sepay.rows = [toListedRow(paid(known))];
  await pull.tick();
  const before = await countDeliveries();
  // Booked before the last look, but listed only now.
  sepay.rows.push(toListedRow(paid(slow, { bookedAt: house.clock() - 23 * HOUR })));
  house.clock.advance(5 * MINUTE);
  await pull.tick();
  expect(await hanh.look(slow.id)).toMatchObject({ receivedVnd: 20_000 });
  expect(await countDeliveries()).toBe(before + 1);
});

it('asks every five minutes, and at once after its own time stood still', async () => {
  await pull.tick();
  for (let passed = 0; passed < 4; passed += 1) {
    house.clock.advance(MINUTE);
    await pull.tick();
  }
  expect(sepay.calls).toHaveLength(1);
  house.clock.advance(MINUTE);
  await pull.tick();
  expect(sepay.calls).toHaveLength(2);
  house.clock.advance(2 * MINUTE);
  await pull.tick();
  expect(sepay.calls).toHaveLength(3);
});

it('covers the whole gap after days without a look', async () => {
  await pull.tick();
  const bill = await hanh.ask(15_000);
  sepay.rows = [toListedRow(paid(bill, { bookedAt: house.clock() + MINUTE }))];
  house.clock.advance(4 * 24 * HOUR);
  await startPull().tick();
  expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 15_000 });
});

it.each([
  ['500', [{ status: 500 }, { status: 502 }]],
  [
    'garbage',
    [
      { status: 200, body: '<html>bảo trì</html>' },
      { status: 200, body: '' },
    ],
  ],
  ['an answer cut in the middle', ['cut', 'cut']],
  ['silence', ['silence', 'silence']],
] as const)('tries three times through %s', async (_name, faults) => {
  const bill = await hanh.ask(25_000);
  sepay.rows = [toListedRow(paid(bill))];
  sepay.faults = [...faults];
  await pull.tick();
  expect(sepay.calls).toHaveLength(3);
  expect(pauses).toEqual([500, 1000]);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
  expect(await state()).toMatchObject({ pullProblem: null });
});

it('waits as long as a busy provider asks', async () => {
  sepay.faults = [{ status: 429, headers: { 'Retry-After': '3' } }];
  await pull.tick();
  expect(pauses).toEqual([3000]);
  expect(await state()).toMatchObject({ pulledAt: house.clock(), pullProblem: null });
});

it('says why it could not look, keeps its place, and goes on from there', async () => {
  await pull.tick();
  const { pullCursor } = await state();
  const bill = await hanh.ask(25_000);
  sepay.rows = [toListedRow(paid(bill))];
  sepay.faults = Array.from({ length: 3 }, () => ({ status: 503 }));
  house.clock.advance(5 * MINUTE);
  await pull.tick();
  expect(await state()).toMatchObject({ pullCursor, pullProblem: 'đang lỗi (503)' });
  house.clock.advance(MINUTE);
  await pull.tick();
  expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 25_000 });
  expect(await state()).toMatchObject({ pullProblem: null });
});

it('leaves a provider alone that is down, and finds it again', async () => {
  const down = () => Array.from({ length: 99 }, () => ({ status: 500 }));
  sepay.faults = down();
  for (let minute = 0; minute < 3; minute += 1) {
    await pull.tick();
    house.clock.advance(MINUTE);
  }
  expect(sepay.calls).toHaveLength(9);
  await pull.tick();
  expect(sepay.calls).toHaveLength(9);
  // After its rest it is asked once, not three times.
  house.clock.advance(4 * MINUTE);
  await pull.tick();
  expect(sepay.calls).toHaveLength(10);
  house.clock.advance(9 * MINUTE);
  await pull.tick();
  expect(sepay.calls).toHaveLength(10);
  sepay.faults = [];
  house.clock.advance(MINUTE);
  await pull.tick();
  expect(sepay.calls).toHaveLength(11);
  expect(await state()).toMatchObject({ pullProblem: null });
});

it('keeps its place when what it heard could not be kept', async () => {
  const bill = await hanh.ask(25_000);
  sepay.rows = [toListedRow(paid(bill))];
  const full = { receive: () => Promise.reject(new Error('no room left')) };
  await startPull({}, full).tick();
  expect(await state()).toEqual({
    pullCursor: null,
    pulledAt: null,
    pullProblem: 'máy chủ chưa ghi được danh sách',
  });
  expect(house.faults.splice(0)).toMatchObject([{ connectionId: 'hanh-list' }]);
  await pull.tick();
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
});

it.each([
  ['a wrong token', { status: 401 }, 'từ chối mã truy cập (401)'],
  [
    'a redirect, which would take the token along',
    { status: 302, headers: { Location: '/elsewhere' } },
    'không nối được',
  ],
  [
    'an answer without a list',
    { status: 200, body: '{"status":200}' },
    'câu trả lời không có danh sách giao dịch; xem lại mã truy cập',
  ],
])('tells %s from its problem', async (_name, fault, problem) => {
  sepay.faults = [fault, fault, fault];
  await pull.tick();
  expect(await state()).toMatchObject({ pullCursor: null, pulledAt: null, pullProblem: problem });
});

it('keeps a row nobody can read for a person, once, beside the rows that can be read', async () => {
  const bill = await hanh.ask(25_000);
  const row = toListedRow(paid(bill));
  sepay.rows = [row, { ...row, id: '5', amount_in: '12.5' }];
  await pull.tick();
  house.clock.advance(5 * MINUTE);
  await pull.tick();
  expect(await quarantined()).toMatchObject([{ channel: 'pull', problem: expect.stringContaining('amount_in') }]);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
});

it('reads a list in which some rows are no rows at all', async () => {
  const bill = await hanh.ask(25_000);
  const strange = [null, 5, 'x', [], {}, { id: null, transaction_date: '~' }, { id: null, transaction_date: 7 }];
  const transactions = [toListedRow(paid(bill)), ...strange];
  // The page is full, so that its rows say where the next one begins.
  sepay.faults = [{ status: 200, body: JSON.stringify({ status: 200, transactions }) }];
  const before = await quarantined();
  await pull.tick();
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
  expect((await quarantined()).length - before.length).toBe(strange.length);
  expect(sepay.calls.map(({ query }) => query.get('transaction_date_max'))).toEqual([
    null,
    toListedRow(paid(bill)).transaction_date,
  ]);
  expect(await state()).toMatchObject({ pulledAt: house.clock(), pullProblem: null });
});

it('keeps for a person that one list tells an id with two amounts', async () => {
  const bill = await hanh.ask(25_000);
  const first = toListedRow(paid(bill));
  const second = paid(bill, { bookedAt: house.clock() - MINUTE / 2, transferAmount: 26_000 });
  sepay.rows = [first, { ...toListedRow(second), id: first.id }];
  const before = await quarantined();
  await pull.tick();
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
  const [contradiction, ...others] = (await quarantined()).slice(before.length);
  expect(contradiction).toMatchObject({
    body: expect.stringContaining('26000'),
    problem: expect.stringMatching(/^cùng mã/),
  });
  expect(others).toEqual([]);
});

it('never asks for a demo, nor for a feed without a token', async () => {
  await connectFeed(house, { id: 'demo-list', stallId: 'gc-a02', authentication: 'api-token', isDemo: 1 });
  await pull.tick();
  expect(sepay.calls).toHaveLength(1);
  expect(await state('demo-list')).toEqual({ pullCursor: null, pulledAt: null, pullProblem: null });
  expect(await state('hanh-hook')).toEqual({ pullCursor: null, pulledAt: null, pullProblem: null });
});

it('goes on with the others while one provider does not answer, and does not ask that one twice', async () => {
  await connectFeed(house, { id: 'a-silent-one', provider: 'casso', stallId: 'gc-b01', authentication: 'api-token' });
  let asked = 0;
  let answer: (pulled: Pulled) => void = () => undefined;
  const silent: PullSource = {
    canPull: () => true,
    listSince: () => {
      asked += 1;
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
  };
  pull = startPull({ casso: silent });
  const bill = await hanh.ask(25_000);
  sepay.rows = [toListedRow(paid(bill))];
  const looking = pull.tick();
  while ((await state()).pulledAt === null) await nextTurn();
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
  house.clock.advance(5 * MINUTE);
  await pull.tick();
  expect([asked, sepay.calls.length]).toEqual([1, 2]);
  answer({ deliveries: [], nextCursor: 'x' });
  await looking;
  expect(await state('a-silent-one')).toMatchObject({ pullCursor: 'x' });
});
