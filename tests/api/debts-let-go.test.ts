import { booksRules } from '../../server/src/reports/index.ts';
import { type BillAnswer, type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { findUnsound } from '../helpers/sound-books.ts';
import { MORNING } from '../helpers/test-clock.ts';
import { openTill, type Till } from '../helpers/till.ts';

let house: House;
let counter: Counter;
let till: Till;
let lastKey = 0;
beforeEach(async () => {
  house = await startHouse();
  counter = await openCounter(house, 'gc-a01');
  till = await openTill(house, 'gc-a01');
});
afterEach(async () => {
  const unsound = await findUnsound(house).finally(() => house.close());
  expect(unsound).toEqual([]);
});

const SECOND = 1_000;

function decide(body: object) {
  lastKey += 1;
  return house.api('POST', '/api/stalls/gc-a01/decisions', {
    token: counter.token,
    key: `let-go-${lastKey}`,
    body: { reason: 'khách quen, bớt cho', ...body },
  });
}

const letGo = (bill: { id: string }) => decide({ kind: 'accept-short', paymentRequestId: bill.id });

async function owe(amountVnd: number, name = 'Cô Lan ngõ 3'): Promise<string> {
  return (await till.sell({ kind: 'tab', amountVnd, customer: { name } })).body.tab.id;
}

/** A customer owes 100.000, is asked for all of it, and sends 60.000. */
async function collectShort(): Promise<{ tabId: string; bill: BillAnswer }> {
  const tabId = await owe(100_000);
  const { body: bill } = await till.collect(tabId, 100_000);
  await counter.pay(bill, { transferAmount: 60_000, bookedAt: MORNING });
  return { tabId, bill };
}

it('takes out of the notebook what the stall lets go of a debt, and puts it back when that is undone', async () => {
  const { tabId, bill } = await collectShort();
  const { status, body } = await letGo(bill);
  expect([status, body]).toMatchObject([201, { amountVnd: 40_000 }]);
  expect(await counter.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 60_000 });
  const page = await till.tab(tabId);
  expect(page).toMatchObject({ balanceVnd: 0, owedSince: null });
  expect(page.lines).toMatchObject([
    { kind: 'write-off', amountVnd: -40_000, description: 'khách quen, bớt cho', reversible: null },
    { kind: 'transfer', amountVnd: -60_000 },
    { kind: 'sale', amountVnd: 100_000 },
  ]);
  // The goods were earned when they left; what is let go was never collected.
  expect(await till.day()).toMatchObject({ revenueVnd: 100_000, tabCollectedVnd: 60_000, receivedVnd: 60_000 });

  expect(await decide({ kind: 'undo', decisionId: body.id, reason: 'khách trả sau' })).toMatchObject({ status: 201 });
  expect(await counter.look(bill.id)).toMatchObject({ state: 'open', outstandingVnd: 40_000 });
  const after = await till.tab(tabId);
  expect(after).toMatchObject({ balanceVnd: 40_000, owedSince: '2026-11-24T08:00:00.000+07:00' });
  expect(after.lines[0]).toMatchObject({ kind: 'reversal', amountVnd: 40_000, description: 'khách trả sau' });
  expect(await till.day()).toMatchObject({ revenueVnd: 100_000, tabCollectedVnd: 60_000 });
});

it('lets go the less, the more comes after all, and never makes the customer owed by the stall', async () => {
  const { tabId, bill } = await collectShort();
  const { body: decision } = await letGo(bill);
  await counter.pay(bill, { transferAmount: 30_000, bookedAt: MORNING + SECOND });
  expect(await counter.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 90_000, outstandingVnd: 10_000 });
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 0 });
  expect(await till.day()).toMatchObject({ revenueVnd: 100_000, tabCollectedVnd: 90_000 });
  // Of what is undone now, only what is still missing is owed again.
  await decide({ kind: 'undo', decisionId: decision.id });
  expect(await counter.look(bill.id)).toMatchObject({ state: 'open', outstandingVnd: 10_000 });
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 10_000 });
  await counter.pay(bill, { transferAmount: 15_000, bookedAt: MORNING + 2 * SECOND });
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 0 });
  expect(await counter.look(bill.id)).toMatchObject({ state: 'settled', excessVnd: 5_000 });
});

it('owes all of the debt again when the stall sends back what it was content with', async () => {
  const { tabId, bill } = await collectShort();
  await letGo(bill);
  await counter.pay(bill, { transferAmount: 60_000, transferType: 'out', bookedAt: MORNING + SECOND });
  expect(await counter.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 100_000 });
  expect(await till.day()).toMatchObject({ revenueVnd: 100_000, tabCollectedVnd: 0 });
});

it('lets go what the rest of cash leaves of a debt, and asks for more when the cash is taken back', async () => {
  const { tabId, bill } = await collectShort();
  const cash = await decide({ kind: 'cash', paymentRequestId: bill.id, amountVnd: 25_000 });
  expect(await letGo(bill)).toMatchObject({ status: 201, body: { amountVnd: 15_000 } });
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 0 });
  await decide({ kind: 'undo', decisionId: cash.body.id });
  // Content without 15.000 is not content without 40.000.
  expect(await counter.look(bill.id)).toMatchObject({ state: 'open', outstandingVnd: 40_000 });
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 40_000 });
});

it('does not let go more than is owed: what was paid in cash meanwhile is no gift of the stall', async () => {
  const { tabId, bill } = await collectShort();
  const { body: noted } = await till.note(tabId, { kind: 'cash', amountVnd: 30_000 });
  expect(await letGo(bill)).toMatchObject({ status: 409, body: { code: 'decision/less-owed' } });
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 10_000 });
  expect(await counter.look(bill.id)).toMatchObject({ state: 'open' });
  await till.reverseEntry(tabId, noted.lines[0].id);
  expect(await letGo(bill)).toMatchObject({ status: 201 });
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 0 });
});

it('lets a debt go or takes cash for it, when two people do both at one moment, never both', async () => {
  const { tabId, bill } = await collectShort();
  const answers = await Promise.all([letGo(bill), till.note(tabId, { kind: 'cash', amountVnd: 40_000 })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 0 });
});

it('would notice a bill that lets go of a debt which the notebook still asks for', async () => {
  const { bill } = await collectShort();
  const { body } = await letGo(bill);
  const rule = booksRules.find(({ name }) => name === 'debt-let-go')!;
  const breaches = async () => (await rule.breaches('go-cong').execute(house.db)).rows;
  expect(await breaches()).toEqual([]);
  await decide({ kind: 'undo', decisionId: body.id });
  expect(await breaches()).toEqual([]);
  const settled = { state: 'settled', settledAt: MORNING };
  await house.db.updateTable('PaymentRequest').set(settled).where('id', '=', bill.id).execute();
  expect(await breaches()).toEqual([{ ref: bill.id }]);
  const open = { state: 'open', settledAt: null };
  await house.db.updateTable('PaymentRequest').set(open).where('id', '=', bill.id).execute();
});

it('lets go the debt of a customer who turned out to be another', async () => {
  const { tabId, bill } = await collectShort();
  const other = await owe(20_000, 'Lan bán rau');
  const key = 'let-go-merge';
  const path = `/api/stalls/gc-a01/tabs/${other}/merge`;
  const merged = await house.api('POST', path, { token: counter.token, key, body: { otherTabId: tabId } });
  expect(merged.status).toBe(201);
  expect(await letGo(bill)).toMatchObject({ status: 201 });
  expect(await till.tab(other)).toMatchObject({ balanceVnd: 20_000 });
});
