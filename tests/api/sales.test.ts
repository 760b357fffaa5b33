import { listRevenueEvents } from '../../server/src/sales/index.ts';
import { readBooks } from '../helpers/books.ts';
import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { findUnsound } from '../helpers/sound-books.ts';
import { MORNING } from '../helpers/test-clock.ts';
import { openTill, type Till } from '../helpers/till.ts';

let house: House;
let counter: Counter;
let till: Till;
beforeEach(async () => {
  house = await startHouse();
  counter = await openCounter(house, 'gc-a01');
  till = await openTill(house, 'gc-a01');
});
afterEach(async () => {
  const unsound = await findUnsound(house);
  await house.close();
  expect(unsound).toEqual([]);
});

const MINUTE = 60_000;
const DAY = 86_400_000;
const TODAY = '2026-11-24';

async function balance(ledgerAccount: string): Promise<number> {
  const { balances } = await readBooks(house.db, 'go-cong');
  const line = balances.find((one) => one.startsWith(`gc-a01 ${ledgerAccount} `));
  return Number(line?.split(' ').at(-1) ?? 0);
}

const revenue = (from = TODAY, until = TODAY) => listRevenueEvents(house.db, { stallId: 'gc-a01', from, until });

it('keeps a cash sale with its lines, and says the change', async () => {
  const lines = [
    { productId: 'gc-a01-rau-muong', priceVnd: 11_000, quantityMilli: 2_000, totalVnd: 22_000 },
    { name: 'Chanh', unitName: 'quả', priceVnd: 1_000, quantityMilli: 5_000, totalVnd: 5_000 },
  ];
  const { status, body } = await till.sell({ kind: 'cash', amountVnd: 27_000, tenderedVnd: 50_000, lines });
  expect([status, body]).toMatchObject([201, { kind: 'cash', amountVnd: 27_000, changeVnd: 23_000, reversedBy: null }]);
  expect(body.lines).toMatchObject([
    { name: 'Rau muống', unitName: 'mớ', priceVnd: 11_000, taxActivity: 'goods' },
    { name: 'Chanh', unitName: 'quả', taxActivity: 'goods' },
  ]);
  expect([await balance('cash'), await balance('cash-sales')]).toEqual([27_000, -27_000]);
  expect(await till.day()).toMatchObject({
    revenueVnd: 27_000,
    cashSalesVnd: 27_000,
    transferSalesVnd: 0,
    receivedVnd: 0,
  });
});

it.each([
  ['too little cash', { tenderedVnd: 20_000 }, 422, 'sale/too-little-tendered'],
  ['no amount', { amountVnd: 0 }, 422, 'amount/out-of-range'],
  ['a product of another stall', { lines: [sold('gc-a02-rau-den')] }, 409, 'product/not-available'],
  ['a bill that is not there', { paymentRequestId: 'x' }, 404, 'resource/not-found'],
  ['a sale of two months ago', { soldAt: '2026-09-20T08:00:00+07:00' }, 422, 'sale/too-old'],
])('refuses %s in words and keeps nothing', async (_name, change, status, code) => {
  expect(await till.sell({ kind: 'cash', amountVnd: 27_000, ...change })).toMatchObject({ status, body: { code } });
  expect(await balance('cash')).toBe(0);
});

function sold(productId: string) {
  return { productId, priceVnd: 27_000, quantityMilli: 1_000, totalVnd: 27_000 };
}

it('keeps a sale once, however often and however fast it is sent', async () => {
  const send = (amountVnd: number) => till.sell({ kind: 'cash', amountVnd }, { key: 'the-same-act' });
  const answers = await Promise.all([1, 2, 3, 4].map(() => send(30_000)));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  expect(await send(31_000)).toMatchObject({ status: 422, body: { code: 'idempotency/key-reused' } });
  expect(await balance('cash-sales')).toBe(-30_000);
});

it('books many sales at one moment, each once', async () => {
  const many = Array.from({ length: 20 }, (_, n) => (n + 1) * 1_000);
  const answers = await Promise.all(many.map((amountVnd) => till.sell({ kind: 'cash', amountVnd })));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(await balance('cash-sales')).toBe(-210_000);
});

it('books a sale that waited without a network on its own day, whatever the phone’s clock says', async () => {
  const hourAgo = new Date(MORNING - DAY + DAY - 60 * MINUTE).toISOString();
  await till.sell({ kind: 'cash', amountVnd: 10_000, soldAt: hourAgo });
  // This phone is a day ahead: what it calls yesterday morning was an hour before it sends.
  const deviceNow = new Date(MORNING + DAY).toISOString();
  const soldAt = new Date(MORNING + DAY - 60 * MINUTE).toISOString();
  const { body } = await till.sell(
    { kind: 'cash', amountVnd: 20_000, soldAt },
    { headers: { 'Device-Time': deviceNow } },
  );
  expect(body.soldAt).toBe('2026-11-24T07:00:00.000+07:00');
  await till.sell({ kind: 'cash', amountVnd: 40_000, soldAt: new Date(MORNING - DAY).toISOString() });
  expect(await till.day()).toMatchObject({ cashSalesVnd: 30_000 });
  expect(await till.day('2026-11-23')).toMatchObject({ cashSalesVnd: 40_000 });
});

it('takes a mistaken sale back by a reversal, once', async () => {
  const { body: sale } = await till.sell({ kind: 'cash', amountVnd: 250_000 });
  const answers = await Promise.all([1, 2, 3].map(() => till.reverse(sale.id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const reversal = answers.find(({ status }) => status === 201)!.body;
  expect(reversal).toMatchObject({ reverses: sale.id, amountVnd: 250_000, reason: 'ghi nhầm' });
  expect(await till.reverse(reversal.id)).toMatchObject({ status: 409, body: { code: 'sale/not-reversible' } });
  expect([await balance('cash'), await balance('cash-sales')]).toEqual([0, 0]);
  const { body } = await house.api('GET', '/api/stalls/gc-a01/sales', { token: counter.token });
  expect(body.items).toMatchObject([{ id: reversal.id }, { id: sale.id, reversedBy: reversal.id }]);
  expect((await revenue()).map(({ amountVnd }) => amountVnd)).toEqual([250_000, -250_000]);
});

it('takes back the bill of a shopper who pays in cash, even one that ran out; money that still comes is given back', async () => {
  const bill = await counter.ask(25_000);
  const other = await counter.ask(9_000);
  house.clock.advance(20 * MINUTE);
  const cash = { kind: 'cash', amountVnd: 25_000, paymentRequestId: bill.id };
  const [one, two] = await Promise.all([till.sell(cash), till.sell(cash)]);
  expect([one.status, two.status].sort()).toEqual([201, 409]);
  expect(await counter.look(bill.id)).toMatchObject({ state: 'void', voidReason: 'cancelled' });
  await counter.pay(bill);
  expect((await counter.transactions())[0]).toMatchObject({ verdict: 'cancelled-bill' });
  await counter.pay(other);
  const late = { kind: 'cash', amountVnd: 9_000, paymentRequestId: other.id };
  expect(await till.sell(late)).toMatchObject({ status: 409, body: { code: 'payment-request/has-money' } });
});

describe('a transfer of 107.000 for a sale of 7.000', () => {
  const askBack = async () => {
    const body = { amountVnd: 107_000, cashBackVnd: 100_000 };
    const options = { token: counter.token, key: `back-${Math.random()}`, body };
    return (await house.api('POST', '/api/stalls/gc-a01/payment-requests', options)).body;
  };

  it('earns 7.000 and hands out 100.000 from the drawer', async () => {
    const bill = await askBack();
    expect(bill).toMatchObject({ cashBackVnd: 100_000, cashBackDueVnd: 0 });
    await counter.pay(bill, { transferAmount: 50_000, bookedAt: MORNING });
    expect(await counter.look(bill.id)).toMatchObject({ state: 'open', cashBackDueVnd: 0 });
    expect([await balance('bill-receipts'), await balance('cash-back'), await balance('cash')]).toEqual([
      -7_000, -43_000, 0,
    ]);
    await counter.pay(bill, { transferAmount: 57_000, bookedAt: MORNING + MINUTE });
    expect(await counter.look(bill.id)).toMatchObject({ state: 'settled', cashBackDueVnd: 100_000 });
    expect([await balance('bill-receipts'), await balance('cash-back'), await balance('cash')]).toEqual([
      -7_000, 0, -100_000,
    ]);
    expect(await till.day()).toMatchObject({
      receivedVnd: 107_000,
      revenueVnd: 7_000,
      transferSalesVnd: 7_000,
      cashBackVnd: 100_000,
    });
    expect(await revenue()).toMatchObject([{ amountVnd: 7_000, kind: 'bill', ref: bill.reference, activity: 'goods' }]);
  });

  it('hands out the same when the code was shown without a network and its money came before the bill was known', async () => {
    const { body: block } = await house.api('POST', '/api/stalls/gc-a01/reserved-references', {
      token: counter.token,
      body: { deviceId: 'phone-of-hanh' },
    });
    const [{ reference }] = block.items;
    const any = await counter.ask(1);
    await counter.pay(any, { content: reference, transferAmount: 107_000, bookedAt: MORNING });
    const body = { amountVnd: 107_000, cashBackVnd: 100_000, reference, askedAt: new Date(MORNING).toISOString() };
    const options = { token: counter.token, key: 'shown-before', body };
    const { body: bill } = await house.api('POST', '/api/stalls/gc-a01/payment-requests', options);
    expect(bill).toMatchObject({ state: 'settled', cashBackDueVnd: 100_000 });
    expect([await balance('bill-receipts'), await balance('cash-back'), await balance('cash')]).toEqual([
      -7_000, 0, -100_000,
    ]);
    expect((await revenue()).reduce((sum, { amountVnd }) => sum + amountVnd, 0)).toBe(7_000);
  });

  it('is undone when the stall sends the money back', async () => {
    const bill = await askBack();
    await counter.pay(bill, { bookedAt: MORNING });
    await counter.pay(bill, { transferType: 'out', bookedAt: MORNING + MINUTE });
    expect([await balance('bill-receipts'), await balance('cash-back'), await balance('cash')]).toEqual([0, 0, 0]);
    expect(await till.day()).toMatchObject({ revenueVnd: 0, cashBackVnd: 0 });
  });

  it('may be agreed on while the code is shown, and never hands back all of it', async () => {
    const plain = await counter.ask(7_000);
    const replace = (body: object, key: string) =>
      house.api('POST', `/api/payment-requests/${plain.id}/replace`, { token: counter.token, key, body });
    expect(await replace({ amountVnd: 100_000, cashBackVnd: 100_000 }, 'all')).toMatchObject({
      status: 422,
      body: { code: 'cash-back/too-much' },
    });
    const { body } = await replace({ amountVnd: 107_000, cashBackVnd: 100_000 }, 'some');
    expect(body).toMatchObject({ amountVnd: 107_000, cashBackVnd: 100_000 });
  });
});

it('tells what was earned by activity, from the lines of bills and sales', async () => {
  await house.db
    .updateTable('Product')
    .set({ taxActivity: 'production' })
    .where('id', '=', 'gc-a01-mong-toi')
    .execute();
  const lines = [sold('gc-a01-rau-muong'), { ...sold('gc-a01-mong-toi'), totalVnd: 9_000 }];
  const options = { token: counter.token, key: 'lines', body: { amountVnd: 36_000, lines } };
  const { body: bill } = await house.api('POST', '/api/stalls/gc-a01/payment-requests', options);
  const replaced = await house.api('POST', `/api/payment-requests/${bill.id}/replace`, {
    token: counter.token,
    key: 'rounded',
    body: { amountVnd: 35_000 },
  });
  await counter.pay(replaced.body);
  const { body: sale } = await till.sell({ kind: 'cash', amountVnd: 9_000, lines: [lines[1]] });
  await till.reverse(sale.id);
  const told = (await revenue()).map(({ amountVnd, activity, kind }) => `${kind} ${activity} ${amountVnd}`);
  expect(told).toEqual([
    'bill goods 26250',
    'bill production 8750',
    'cash-sale production 9000',
    'cash-sale production -9000',
  ]);
});

it('counts money without a code until somebody says that it is no sale', async () => {
  const bill = await counter.ask(1);
  await counter.pay(bill, { transferAmount: 500_000, content: 'chuyen tien', bookedAt: MORNING });
  const [{ id: transactionId }] = await counter.transactions();
  expect(await till.day()).toMatchObject({ revenueVnd: 500_000 });
  const body = { kind: 'not-a-sale', transactionId, reason: 'em trai trả nợ' };
  await house.api('POST', '/api/stalls/gc-a01/decisions', { token: counter.token, key: 'no-sale', body });
  expect(await till.day()).toMatchObject({ revenueVnd: 0 });
  expect((await revenue()).map(({ kind, amountVnd }) => [kind, amountVnd])).toEqual([
    ['counter', 500_000],
    ['counter', -500_000],
  ]);
});

it('is the affair of one stall', async () => {
  const other = await house.signIn('gc-a02');
  const { body: sale } = await till.sell({ kind: 'cash', amountVnd: 9_000 });
  const options = { token: other, key: 'theirs', body: { kind: 'cash', amountVnd: 9_000 } };
  expect(await house.api('POST', '/api/stalls/gc-a01/sales', options)).toMatchObject({ status: 404 });
  expect(await house.api('GET', '/api/stalls/gc-a01/sales', { token: other })).toMatchObject({ status: 404 });
  const why = { token: other, key: 'why', body: { reason: 'không phải' } };
  expect(await house.api('POST', `/api/stalls/gc-a02/sales/${sale.id}/reverse`, why)).toMatchObject({ status: 404 });
  const bill = await counter.ask(9_000);
  const theirs = { ...options, key: 'bill', body: { ...options.body, paymentRequestId: bill.id } };
  expect(await house.api('POST', '/api/stalls/gc-a02/sales', theirs)).toMatchObject({ status: 404 });
});

it('notices a sale, a line or a reversal that was changed or removed behind its back', async () => {
  const lines = [sold('gc-a01-rau-muong')];
  const { body: sale } = await till.sell({ kind: 'cash', amountVnd: 27_000, lines });
  const verify = async () =>
    (await house.api('POST', '/api/markets/cho-go-cong/ledger/verify', { token: await house.signIn('board@go-cong') }))
      .body;
  await house.db.updateTable('Sale').set({ amountVnd: 2_700 }).where('id', '=', sale.id).execute();
  expect(await verify()).toMatchObject({
    intact: false,
    firstBroken: { reason: expect.stringContaining('amountVnd') },
  });
  await house.db.updateTable('Sale').set({ amountVnd: 27_000 }).where('id', '=', sale.id).execute();
  await house.db.updateTable('SaleLine').set({ taxActivity: 'service' }).where('subjectId', '=', sale.id).execute();
  expect(await verify()).toMatchObject({ intact: false, firstBroken: { reason: expect.stringContaining('sold by') } });
  await house.db.updateTable('SaleLine').set({ taxActivity: 'goods' }).where('subjectId', '=', sale.id).execute();
});

it('prints a receipt of what was paid, in cash or by transfer, and none of what was not', async () => {
  const receipt = async (path: string, token = counter.token) => house.api('GET', path, { token });
  const { body: sale } = await till.sell({ kind: 'cash', amountVnd: 27_000, tenderedVnd: 50_000 });
  const path = `/api/stalls/gc-a01/sales/${sale.id}/receipt.pdf`;
  expect((await receipt(path)).text.slice(0, 5)).toBe('%PDF-');
  expect(await receipt(path, await house.signIn('gc-a02'))).toMatchObject({ status: 404 });

  const bill = await counter.ask(25_000);
  const paid = `/api/payment-requests/${bill.id}/receipt.pdf`;
  expect(await receipt(paid)).toMatchObject({ status: 409, body: { code: 'payment-request/not-paid' } });
  await counter.pay(bill);
  expect((await receipt(paid)).text.slice(0, 5)).toBe('%PDF-');
  expect(await receipt(paid, await house.signIn('gc-a02'))).toMatchObject({ status: 404 });
});
