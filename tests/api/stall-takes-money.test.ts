import { decodeVietQr } from '@choso/shared/vietqr';
import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { MORNING } from '../helpers/test-clock.ts';

let house: House;
let hanh: Counter;
beforeAll(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
});
afterAll(() => house.close());
beforeEach(() => house.clock.set(MORNING));

const MINUTE = 60_000;
const DAY = 86_400_000;

it('asks for an amount with a code that a bank app reads as it was meant', async () => {
  const bill = await hanh.ask(25_000);
  expect(bill).toMatchObject({
    stallId: 'gc-a01',
    amountVnd: 25_000,
    receivedVnd: 0,
    outstandingVnd: 25_000,
    state: 'open',
    flags: [],
    version: 1,
  });
  expect(decodeVietQr(bill.payload)).toMatchObject({
    ok: true,
    accountNumber: bill.payee.accountNumber,
    amountVnd: 25_000,
    memo: bill.reference,
    warnings: [],
  });
  const picture = await house.api('GET', `/api/payment-requests/${bill.id}/qr.svg`, { token: hanh.token });
  expect(picture.headers.get('Content-Type')).toMatch('image/svg+xml');
  expect(picture.text).toMatch(/^<svg/);
});

it.each([
  ['all at once', [25_000], 'settled', [], ['exact']],
  ['in two parts', [10_000, 15_000], 'settled', [], ['short', 'exact']],
  ['too little', [20_000], 'open', ['partial'], ['short']],
  ['too much', [30_000], 'settled', ['over'], ['over']],
  ['twice', [25_000, 25_000], 'settled', ['over', 'duplicate'], ['exact', 'duplicate']],
])('%s', async (_name, amounts, state, flags, verdicts) => {
  const bill = await hanh.ask(25_000);
  for (const [at, transferAmount] of amounts.entries()) {
    const answer = await hanh.pay(bill, { transferAmount, bookedAt: MORNING + at * 1000 });
    expect(answer).toMatchObject({ status: 200, body: { success: true } });
  }
  const receivedVnd = amounts.reduce((sum, amount) => sum + amount, 0);
  const outstandingVnd = Math.max(0, 25_000 - receivedVnd);
  expect(await hanh.look(bill.id)).toMatchObject({
    state,
    flags,
    receivedVnd,
    outstandingVnd,
    excessVnd: Math.max(0, receivedVnd - 25_000),
  });
  const told = (await hanh.transactions()).filter(({ paymentRequestId }) => paymentRequestId === bill.id);
  expect(told.map(({ verdict }) => verdict).reverse()).toEqual(verdicts);
});

it('gives the same bill for the same key and body, and refuses the key for another body', async () => {
  const ask = (amountVnd: number) =>
    house.api('POST', '/api/stalls/gc-a01/payment-requests', {
      token: hanh.token,
      key: 'two-taps',
      body: { amountVnd },
    });
  const answers = await Promise.all([ask(7_000), ask(7_000), ask(7_000), ask(7_000)]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(await ask(8_000)).toMatchObject({ status: 422, body: { code: 'idempotency/key-reused' } });
});

it('lets nobody else see, draw, list or cancel a bill', async () => {
  const bill = await hanh.ask(9_000);
  const other = await house.signIn('gc-a02');
  const bodies = await Promise.all(
    [other, undefined].flatMap((token) => {
      const who = token ? { token } : {};
      return [
        house.api('GET', `/api/payment-requests/${bill.id}`, who),
        house.api('GET', `/api/payment-requests/${bill.id}/qr.svg`, who),
      ];
    }),
  );
  bodies.push(await house.api('POST', `/api/payment-requests/${bill.id}/cancel`, { token: other }));
  bodies.push(await house.api('GET', '/api/stalls/gc-a01/payment-requests', { token: other }));
  bodies.push(await house.api('GET', '/api/stalls/gc-a01/bank-transactions', { token: other }));
  bodies.push(await house.api('GET', '/api/payment-requests/01890000-0000-7000-8000-000000000000', { token: other }));
  for (const { status, body } of bodies) expect([status, body.code]).toEqual([404, 'resource/not-found']);
});

it('books late money on an expired bill for seven days, and then leaves it to a person', async () => {
  const bill = await hanh.ask(25_000);
  const old = await hanh.ask(25_000);
  house.clock.advance(20 * MINUTE);
  await hanh.pay(bill, { bookedAt: house.clock(), transferAmount: 30_000 });
  const late = await hanh.look(bill.id);
  expect(late).toMatchObject({ state: 'settled', receivedVnd: 30_000 });
  expect([...late.flags].sort()).toEqual(['late', 'over']);
  house.clock.set(MORNING + 8 * DAY);
  await hanh.pay(old, { bookedAt: house.clock() });
  expect(await hanh.look(old.id)).toMatchObject({ receivedVnd: 0 });
  expect((await hanh.transactions())[0]).toMatchObject({ verdict: 'too-late', amountVnd: 25_000 });
});

it('keeps a cancelled bill cancelled, and counts the money that still came', async () => {
  const bill = await hanh.ask(25_000);
  expect(await hanh.cancel(bill.id)).toMatchObject({ status: 200, body: { state: 'void', voidReason: 'cancelled' } });
  expect(await hanh.cancel(bill.id)).toMatchObject({ status: 409, body: { code: 'payment-request/not-open' } });
  await hanh.pay(bill);
  expect(await hanh.look(bill.id)).toMatchObject({
    state: 'void',
    voidReason: 'cancelled',
    receivedVnd: 25_000,
    flags: ['late'],
  });
  expect((await hanh.transactions())[0]).toMatchObject({ verdict: 'cancelled-bill' });
});

it('does not take back a bill that has received money', async () => {
  const bill = await hanh.ask(25_000);
  await hanh.pay(bill, { transferAmount: 1_000 });
  expect(await hanh.cancel(bill.id)).toMatchObject({ status: 409, body: { code: 'payment-request/has-money' } });
});

it('never settles a bill with money that reached another account', async () => {
  const thuy = await openCounter(house, 'gc-a02');
  const [bill, elsewhere] = [await hanh.ask(25_000), await thuy.ask(25_000)];
  await hanh.pay(bill, { accountNumber: elsewhere.payee.accountNumber });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  expect((await thuy.transactions())[0]).toMatchObject({ verdict: 'wrong-account', paymentRequestId: null });
});

it('takes money without a code as a sale of that stall, and leaves two codes to a person', async () => {
  const [one, two] = [await hanh.ask(10_000), await hanh.ask(20_000)];
  await hanh.pay(one, { content: 'CAM ON CHI HANH' });
  expect((await hanh.transactions())[0]).toMatchObject({ verdict: 'received', paymentRequestId: null });
  await hanh.pay(one, { content: `${one.reference} va ${two.reference}`, transferAmount: 30_000 });
  expect((await hanh.transactions())[0]).toMatchObject({ verdict: 'ambiguous' });
  expect(await hanh.look(one.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
});

it('tells the stall its accounts and what came today, by the journal', async () => {
  const duc = await openCounter(house, 'gc-g03');
  const bill = await duc.ask(30_000);
  await duc.pay(bill, { transferAmount: 35_000 });
  await duc.pay(bill, { transferAmount: 1_000, content: 'tien le' });
  await duc.pay(bill, { transferAmount: 2_000, transferType: 'out' });
  await duc.pay(bill, { transferAmount: 9_000, bookedAt: MORNING - DAY, content: 'hom qua' });
  const day = (query: string) => house.api('GET', `/api/stalls/gc-g03/day${query}`, { token: duc.token });
  expect((await day('')).body).toEqual({
    stallId: 'gc-g03',
    businessDate: '2026-11-24',
    receivedVnd: 36_000,
    receivedCount: 2,
    sentVnd: 2_000,
    revenueVnd: 31_000,
    transferSalesVnd: 31_000,
    cashSalesVnd: 0,
    tabSalesVnd: 0,
    tabCollectedVnd: 0,
    cashBackVnd: 0,
  });
  expect((await day('?date=2026-11-23')).body).toMatchObject({ receivedVnd: 9_000, receivedCount: 1 });
  const { body } = await house.api('GET', '/api/stalls/gc-g03/accounts', { token: duc.token });
  expect(body.items).toMatchObject([
    { accountNumber: bill.payee.accountNumber, isCurrent: true, bankName: 'Ngân hàng Demo' },
  ]);
  expect(await house.api('GET', '/api/stalls/gc-g03/day', { token: hanh.token })).toMatchObject({ status: 404 });
  expect(await house.api('GET', '/api/stalls/gc-g03/accounts', { token: hanh.token })).toMatchObject({ status: 404 });
});

it('re-opens a bill when its money is sent back, and stays settled when only the excess is', async () => {
  const [returned, excessive] = [await hanh.ask(25_000), await hanh.ask(25_000)];
  await hanh.pay(returned, { bookedAt: MORNING });
  await hanh.pay(excessive, { bookedAt: MORNING, transferAmount: 30_000 });
  const back = { transferType: 'out', bookedAt: MORNING + MINUTE } as const;
  await hanh.pay(returned, { ...back, content: `hoan tien ${returned.reference}` });
  await hanh.pay(excessive, { ...back, transferAmount: 5_000 });
  expect(await hanh.look(returned.id)).toMatchObject({
    state: 'open',
    receivedVnd: 0,
    flags: ['reversed'],
    settledAt: null,
  });
  expect(await hanh.look(excessive.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
  const [refund, reversal] = await hanh.transactions();
  expect([refund?.verdict, reversal?.verdict]).toEqual(['refund', 'reversal']);
  await hanh.pay(returned, { bookedAt: MORNING + 2 * MINUTE });
  expect(await hanh.look(returned.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: ['reversed'] });
});

it('asks for another amount instead, and takes money with the old code for the new bill', async () => {
  const first = await hanh.ask(25_000);
  const replace = (id: string, amountVnd: number, key: string) =>
    house.api('POST', `/api/payment-requests/${id}/replace`, { token: hanh.token, key, body: { amountVnd } });
  const { status, body: second } = await replace(first.id, 30_000, 'replace-1');
  expect([status, second]).toMatchObject([201, { state: 'open', amountVnd: 30_000 }]);
  expect((await replace(first.id, 30_000, 'replace-1')).body.id).toBe(second.id);
  expect(await replace(first.id, 40_000, 'replace-2')).toMatchObject({
    status: 409,
    body: { code: 'payment-request/not-open' },
  });
  expect(await hanh.look(first.id)).toMatchObject({ state: 'void', voidReason: 'replaced', replacedBy: second.id });
  const { body: third } = await replace(second.id, 35_000, 'replace-3');
  await hanh.pay(first);
  await hanh.pay(third, { transferAmount: 10_000, content: `${third.reference} ${second.reference}` });
  expect(await hanh.look(third.id)).toMatchObject({ state: 'settled', receivedVnd: 35_000 });
  expect(await hanh.look(first.id)).toMatchObject({ state: 'void', receivedVnd: 0 });
});

it('notes that money is on its way, and lets only the bank say that it came', async () => {
  const bill = await hanh.ask(25_000);
  const promise = () => house.api('POST', `/api/payment-requests/${bill.id}/promise`, { token: hanh.token });
  expect(await house.api('POST', `/api/payment-requests/${bill.id}/promise`)).toMatchObject({ status: 404 });
  expect(await promise()).toMatchObject({
    status: 200,
    body: { state: 'open', flags: ['in-transit'], receivedVnd: 0 },
  });
  house.clock.advance(20 * MINUTE);
  const { expireBills } = await import('../../server/src/payments/index.ts');
  await expireBills(house.db, house.clock());
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open' });
  await hanh.pay(bill, { bookedAt: MORNING + MINUTE });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', flags: [] });
  expect(await promise()).toMatchObject({ status: 409, body: { code: 'payment-request/not-open' } });
});
