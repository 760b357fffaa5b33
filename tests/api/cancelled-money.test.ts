import { readBooks } from '../helpers/books.ts';
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
const notPossible = { status: 409, body: { code: 'decision/not-possible' } };

function decide(body: object, token = counter.token, stallId = 'gc-a01') {
  lastKey += 1;
  return house.api('POST', `/api/stalls/${stallId}/decisions`, {
    token,
    key: `cancelled-${lastKey}`,
    body: { reason: 'khách trả cho đơn khác', ...body },
  });
}

/** Money that came for a bill after it was cancelled. */
async function payCancelled(amountVnd: number, cancelled?: BillAnswer) {
  const bill = cancelled ?? (await counter.ask(amountVnd));
  if (!cancelled) await counter.cancel(bill.id);
  await counter.pay(bill, { transferAmount: amountVnd });
  return { bill, transactionId: String((await counter.transactions())[0].id) };
}

const put = (transactionId: string, bill: { id: string }) =>
  decide({ kind: 'match', transactionId, paymentRequestId: bill.id });

it('puts money from a cancelled bill to the one that was made instead, and back when that is undone', async () => {
  const { bill: cancelled, transactionId } = await payCancelled(25_000);
  const instead = await counter.ask(25_000);
  const before = (await readBooks(house.db, 'go-cong')).balances;
  const { status, body } = await put(transactionId, instead);
  expect([status, body]).toMatchObject([201, { kind: 'match', amountVnd: 25_000, transactionId }]);
  expect(await counter.look(instead.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: ['manual'] });
  expect(await counter.look(cancelled.id)).toMatchObject({ state: 'void', voidReason: 'cancelled', receivedVnd: 0 });
  expect((await readBooks(house.db, 'go-cong')).balances).toEqual(before);
  // There is nothing left to give back, and the money cannot pay twice.
  expect(await decide({ kind: 'give-back', paymentRequestId: cancelled.id })).toMatchObject(notPossible);
  expect(await put(transactionId, await counter.ask(25_000))).toMatchObject(notPossible);

  expect(await decide({ kind: 'undo', decisionId: body.id })).toMatchObject({ status: 201 });
  expect(await counter.look(instead.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  expect(await counter.look(cancelled.id)).toMatchObject({ state: 'void', receivedVnd: 25_000 });
  expect((await readBooks(house.db, 'go-cong')).balances).toEqual(before);
  expect(await put(transactionId, instead)).toMatchObject({ status: 201 });
});

it('puts one of two transfers for a cancelled bill, and more than a bill asks is its excess', async () => {
  const { bill: cancelled, transactionId } = await payCancelled(30_000);
  await payCancelled(10_000, cancelled);
  const instead = await counter.ask(25_000);
  await put(transactionId, instead);
  expect(await counter.look(instead.id)).toMatchObject({ state: 'settled', excessVnd: 5_000 });
  expect(await counter.look(cancelled.id)).toMatchObject({ receivedVnd: 10_000 });
  expect(await decide({ kind: 'give-back', paymentRequestId: cancelled.id })).toMatchObject({
    status: 201,
    body: { amountVnd: 10_000 },
  });
});

it('does not put elsewhere what was promised or sent back', async () => {
  const { bill: cancelled, transactionId } = await payCancelled(25_000);
  const instead = await counter.ask(25_000);
  const promise = await decide({ kind: 'give-back', paymentRequestId: cancelled.id });
  expect(await put(transactionId, instead)).toMatchObject(notPossible);
  await decide({ kind: 'undo', decisionId: promise.body.id });
  await counter.pay(cancelled, { transferType: 'out', bookedAt: MORNING + 60 * SECOND });
  expect(await put(transactionId, instead)).toMatchObject(notPossible);
  expect(await counter.look(instead.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
});

it('is not for a bill that still asks, a bill of another stall, or by another stall', async () => {
  const paid = await counter.ask(25_000);
  await counter.pay(paid, {});
  const [settling] = await counter.transactions();
  expect(await put(settling.id, await counter.ask(25_000))).toMatchObject(notPossible);
  const { bill: cancelled, transactionId } = await payCancelled(25_000);
  expect(await put(transactionId, cancelled)).toMatchObject(notPossible);
  const thom = await openCounter(house, 'gc-a02');
  const theirs = await thom.ask(25_000);
  expect(await put(transactionId, theirs)).toMatchObject({ status: 404 });
  const ask = { kind: 'match', transactionId, paymentRequestId: theirs.id };
  expect(await decide(ask, thom.token, 'gc-a02')).toMatchObject({ status: 404 });
});

it('goes to one bill only when two people put it to two at one moment', async () => {
  const { bill: cancelled, transactionId } = await payCancelled(25_000);
  const bills = [await counter.ask(25_000), await counter.ask(25_000)];
  const answers = await Promise.all(bills.map((bill) => put(transactionId, bill)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const received = await Promise.all([cancelled, ...bills].map(async ({ id }) => (await counter.look(id)).receivedVnd));
  expect(received.sort()).toEqual([0, 0, 25_000]);
});

it('is a debt’s no longer when it is put from a cancelled bill of a notebook to a sale', async () => {
  const sold = await till.sell({ kind: 'tab', amountVnd: 40_000, customer: { name: 'Cô Lan' } });
  const tabId = sold.body.tab.id;
  const { body: collecting } = await till.collect(tabId, 40_000);
  await counter.cancel(collecting.id);
  const { transactionId } = await payCancelled(40_000, collecting);
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 0 });
  const { body } = await put(transactionId, await counter.ask(40_000));
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 40_000 });
  await decide({ kind: 'undo', decisionId: body.id });
  expect(await till.tab(tabId)).toMatchObject({ balanceVnd: 0 });
});

it('offers the open bills that money on a cancelled bill may be for, the same amount first', async () => {
  const { bill: cancelled, transactionId } = await payCancelled(25_000);
  const [other, same] = [await counter.ask(90_000), await counter.ask(25_000)];
  const path = `/api/stalls/gc-a01/suggestions?cancelledId=${cancelled.id}`;
  const offered = async () => (await house.api('GET', path, { token: counter.token })).body.items;
  expect(await offered()).toMatchObject([
    {
      transaction: { id: transactionId },
      suggestions: [{ paymentRequest: { id: same.id } }, { paymentRequest: { id: other.id } }],
    },
  ]);
  await put(transactionId, same);
  expect(await offered()).toEqual([]);
});
