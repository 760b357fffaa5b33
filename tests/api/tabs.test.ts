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

const DAY = 86_400_000;
const onTab = (amountVnd: number, name = 'Cô Lan ngõ 3') => till.sell({ kind: 'tab', amountVnd, customer: { name } });

async function owe(amountVnd: number, name?: string): Promise<string> {
  return (await onTab(amountVnd, name)).body.tab.id;
}

it('writes a sale on a tab as earned today, and says what is owed since when', async () => {
  const { status, body } = await onTab(85_000);
  expect([status, body]).toMatchObject([201, { kind: 'tab', tab: { name: 'Cô Lan ngõ 3', balanceVnd: 85_000 } }]);
  house.clock.advance(2 * DAY);
  await onTab(15_000, '  cô lan  NGÕ 3 ');
  await onTab(20_000, 'Cô Lân ngõ 3');
  expect(await till.tabs()).toMatchObject({
    owedVnd: 120_000,
    items: [
      { name: 'Cô Lan ngõ 3', balanceVnd: 100_000, owedSince: '2026-11-24T08:00:00.000+07:00' },
      { name: 'Cô Lân ngõ 3', balanceVnd: 20_000 },
    ],
  });
  expect(await till.day('2026-11-24')).toMatchObject({ revenueVnd: 85_000, tabSalesVnd: 85_000, cashSalesVnd: 0 });
});

it('collects a debt by a code: part of it, the rest, and never earns it again', async () => {
  const tabId = await owe(100_000);
  house.clock.advance(DAY);
  expect(await till.collect(tabId, 100_001)).toMatchObject({ status: 409, body: { code: 'tab/more-than-owed' } });
  const { body: bill } = await till.collect(tabId, 100_000);
  expect(bill).toMatchObject({ purpose: 'tab', tabId, amountVnd: 100_000 });
  await counter.pay(bill, { transferAmount: 40_000, bookedAt: MORNING + DAY });
  expect(await till.tab(tabId)).toMatchObject({
    balanceVnd: 60_000,
    lines: [{ kind: 'transfer', amountVnd: -40_000 }, {}],
  });
  await counter.pay(bill, { transferAmount: 65_000, bookedAt: MORNING + DAY + 1000 });
  // What is too much waits to be given back, as on every bill; it is no debt of the stall's notebook.
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 0, owedSince: null });
  expect(await counter.look(bill.id)).toMatchObject({ state: 'settled', excessVnd: 5_000 });
  expect(await till.day()).toMatchObject({ revenueVnd: 0, tabCollectedVnd: 100_000, receivedVnd: 105_000 });
});

it('sends back a collected debt, and it is owed again', async () => {
  const tabId = await owe(50_000);
  const { body: bill } = await till.collect(tabId, 50_000);
  await counter.pay(bill, { bookedAt: MORNING });
  await counter.pay(bill, { transferType: 'out', bookedAt: MORNING + 1000 });
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 50_000 });
});

it('takes cash, a reduction, a debt from paper and one no longer asked for, each with its own meaning', async () => {
  const tabId = await owe(100_000);
  expect(await till.note(tabId, { kind: 'cash', amountVnd: 30_000 })).toMatchObject({
    status: 201,
    body: { balanceVnd: 70_000 },
  });
  await till.note(tabId, { kind: 'price-reduction', amountVnd: 5_000, reason: 'rau dập, bớt cho' });
  await till.note(tabId, { kind: 'brought-forward', amountVnd: 200_000, reason: 'sổ giấy trang 12' });
  await till.note(tabId, { kind: 'write-off', amountVnd: 65_000, reason: 'chuyển nhà, thôi' });
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 200_000 });
  expect(await till.day()).toMatchObject({ revenueVnd: 95_000, tabSalesVnd: 95_000, tabCollectedVnd: 30_000 });
  expect(await till.note(tabId, { kind: 'write-off', amountVnd: 1_000 })).toMatchObject({
    status: 422,
    body: { code: 'tab/reason-missing' },
  });
  expect(await till.note(tabId, { kind: 'cash', amountVnd: 200_001 })).toMatchObject({ status: 409 });
});

it('takes a mistaken entry back, once', async () => {
  const tabId = await owe(100_000);
  const { body: page } = await till.note(tabId, { kind: 'cash', amountVnd: 30_000 });
  const [line] = page.lines;
  expect(line).toMatchObject({ kind: 'cash', amountVnd: -30_000, reversible: 'entry' });
  const answers = await Promise.all([1, 2, 3].map(() => till.reverseEntry(tabId, line.id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const after = await till.tab(tabId);
  expect(after).toMatchObject({ balanceVnd: 100_000, owedSince: '2026-11-24T08:00:00.000+07:00' });
  expect(after.lines).toMatchObject([
    { kind: 'reversal', amountVnd: 30_000, reversible: null },
    { id: line.id, reversible: null },
    { kind: 'sale', reversible: 'sale' },
  ]);
  expect(await till.day()).toMatchObject({ tabCollectedVnd: 0 });
});

it('takes a mistaken tab sale back; what was paid already is the customer’s', async () => {
  const { body: sale } = await onTab(100_000);
  await till.note(sale.tab.id, { kind: 'cash', amountVnd: 30_000 });
  expect(await till.reverse(sale.id)).toMatchObject({ status: 201, body: { tab: { balanceVnd: -30_000 } } });
  expect(await till.tabs()).toMatchObject({ owedVnd: 0, items: [{ balanceVnd: -30_000, owedSince: null }] });
});

it('takes cash for one debt only once, whoever else takes it at the same moment', async () => {
  const tabId = await owe(50_000);
  const answers = await Promise.all([1, 2, 3].map(() => till.note(tabId, { kind: 'cash', amountVnd: 50_000 })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 0 });
});

it('writes one customer once, from two phones at one moment', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => onTab(10_000, 'Bác Tám')));
  expect(new Set(answers.map(({ body }) => body.tab.id)).size).toBe(1);
  expect(await till.tabs()).toMatchObject({ items: [{ balanceVnd: 30_000 }] });
});

it('puts on a tab what a code asked for', async () => {
  const bill = await counter.ask(25_000);
  const sale = await till.sell({
    kind: 'tab',
    amountVnd: 25_000,
    customer: { name: 'Bác Tám' },
    paymentRequestId: bill.id,
  });
  expect(sale.body).toMatchObject({ tab: { balanceVnd: 25_000 }, paymentRequestId: bill.id });
  expect(await counter.look(bill.id)).toMatchObject({ state: 'void' });
  expect(await till.sell({ kind: 'tab', amountVnd: 1_000 })).toMatchObject({ body: { code: 'tab/customer-missing' } });
});

it('is one stall’s notebook: another stall sees nothing of it, and the board no name', async () => {
  const tabId = await owe(85_000, 'Cô Lan ngõ 3');
  const other = await openTill(house, 'gc-a02');
  expect(await other.tabs()).toMatchObject({ items: [], owedVnd: 0 });
  expect(await other.tab(tabId)).toMatchObject({ status: 404 });
  for (const answer of [
    await other.collect(tabId, 1_000),
    await other.note(tabId, { kind: 'cash', amountVnd: 1_000 }),
    await other.sell({ kind: 'tab', amountVnd: 1_000, tabId }),
  ])
    expect(answer).toMatchObject({ status: 404 });
  const theirs = await other.sell({ kind: 'tab', amountVnd: 1_000, customer: { name: 'Cô Lan ngõ 3' } });
  expect(theirs.body.tab).toMatchObject({ balanceVnd: 1_000 });
  expect(theirs.body.tab.id).not.toBe(tabId);
  const token = await house.signIn('board@go-cong');
  for (const format of ['ndjson', 'csv', 'hledger']) {
    const { text } = await house.api('GET', `/api/markets/cho-go-cong/ledger/export?format=${format}`, { token });
    expect(text).toContain(tabId);
    expect(text).not.toContain('Lan');
  }
});

it('keeps one balance of every customer, the ledger’s', async () => {
  const tabId = await owe(85_000);
  const { balances } = await readBooks(house.db, 'go-cong');
  expect(balances).toEqual([`gc-a01 tab-receivables/${tabId} 85000`, 'gc-a01 tab-sales -85000']);
});
