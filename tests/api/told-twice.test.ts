import type { Answer } from '../helpers/caller.ts';
import { type BillAnswer, type Counter, openCounter, payment } from '../helpers/counter.ts';
import { DEMO_SECRET, type House, startHouse } from '../helpers/house.ts';
import { cassoHeaders, cassoV2Body } from '../helpers/providers/casso.ts';
import { paymentOf } from '../helpers/providers/told.ts';
import { findUnsound } from '../helpers/sound-books.ts';
import { MORNING } from '../helpers/test-clock.ts';

let house: House;
let hanh: Counter;
let board: string;
let lastKey = 0;
beforeEach(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
  board = await house.signIn('board@go-cong');
});
afterEach(async () => {
  expect(await findUnsound(house)).toEqual([]);
  await house.close();
});

function decide(body: object, token = hanh.token): Promise<Answer> {
  lastKey += 1;
  const options = { token, key: `told-twice-${lastKey}`, body: { reason: 'chỉ một khoản', ...body } };
  return house.api('POST', '/api/stalls/gc-a01/decisions', options);
}

/** Casso tells a payment of a bill too, without the bank's number. */
async function tellByCasso(bill: BillAnswer, memo: string): Promise<void> {
  const body = cassoV2Body(paymentOf(bill, { memo, bookedAt: MORNING + 60_000 }), { reference: '' });
  const headers = cassoHeaders('demo-casso', body, DEMO_SECRET, house.clock());
  expect(await house.api('POST', '/webhooks/casso/demo-casso', { body, headers })).toMatchObject({ status: 200 });
}

/** One transfer that two feeds tell without a reference in common. Returns both, as they were told. */
async function toldTwice(bill: BillAnswer, content = bill.reference): Promise<[string, string]> {
  await hanh.pay(bill, { content, bookedAt: MORNING, referenceCode: '' });
  await tellByCasso(bill, content);
  const [marked, earlier] = await hanh.transactions();
  expect(marked).toMatchObject({ twinOf: earlier.id, twinDecision: null });
  return [earlier.id, marked.id];
}

const twins = async () => (await house.api('GET', '/api/stalls/gc-a01/suggestions', { token: hanh.token })).body.twins;
const day = async () => (await house.api('GET', '/api/stalls/gc-a01/day', { token: hanh.token })).body;
const attention = async () => {
  const ask = (path: string) => house.api('GET', `/api/markets/cho-go-cong/${path}`, { token: board });
  const { body } = await ask('bank-transactions?attention=yes');
  return [body.items.length, (await ask('overview')).body.attentionCount];
};
const story = async (id: string) =>
  (await house.api('GET', `/api/bank-transactions/${id}`, { token: hanh.token })).body;

it('counts money once when a person says that two tellers told the same, and twice again when that is undone', async () => {
  const bill = await hanh.ask(25_000);
  const [earlier, marked] = await toldTwice(bill);
  expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 50_000, excessVnd: 25_000 });
  expect(await twins()).toMatchObject([{ marked: { id: marked }, earlier: { id: earlier } }]);
  expect(await attention()).toEqual([1, 1]);
  const { status, body } = await decide({ kind: 'same-money', transactionId: marked });
  expect(await attention()).toEqual([0, 0]);
  expect([status, body]).toMatchObject([201, { kind: 'same-money', amountVnd: 25_000, transactionId: marked }]);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, excessVnd: 0, flags: [] });
  expect(await twins()).toEqual([]);
  expect(await day()).toMatchObject({ receivedVnd: 25_000, receivedCount: 1, sentVnd: 0, revenueVnd: 25_000 });
  expect((await hanh.transactions())[0]).toMatchObject({ id: marked, twinDecision: 'same-money' });
  expect(await story(marked)).toMatchObject({ allocations: [], twinDecision: 'same-money' });
  expect((await story(marked)).timeline.at(-1)).toMatchObject({ what: 'decision.same-money' });

  expect(await decide({ kind: 'undo', decisionId: body.id })).toMatchObject({ status: 201 });
  expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 50_000, excessVnd: 25_000 });
  expect(await day()).toMatchObject({ receivedVnd: 50_000, receivedCount: 2, sentVnd: 0 });
  expect(await twins()).toHaveLength(1);
});

it('takes money without a code out of the sales at the counter', async () => {
  const [, marked] = await toldTwice(await hanh.ask(12_000), 'mua rau');
  expect(await day()).toMatchObject({ receivedVnd: 24_000, revenueVnd: 24_000 });
  await decide({ kind: 'same-money', transactionId: marked });
  expect(await day()).toMatchObject({ receivedVnd: 12_000, revenueVnd: 12_000, receivedCount: 1 });
  const { body } = await house.api('GET', '/api/markets/cho-go-cong/decisions', { token: board });
  expect(body.items).toMatchObject([{ kind: 'same-money', transactionId: marked, stallCode: 'A01' }]);
});

it('lets the earlier one go instead, and a bill that it paid asks again', async () => {
  const bill = await hanh.ask(25_000);
  await hanh.pay(bill, { bookedAt: MORNING, referenceCode: '' });
  await tellByCasso(bill, 'mua rau');
  const [marked, earlier] = await hanh.transactions();
  await decide({ kind: 'same-money', transactionId: earlier.id });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  const refused = { status: 409, body: { code: 'decision/not-possible' } };
  expect(await decide({ kind: 'same-money', transactionId: marked.id })).toMatchObject(refused);
  expect(await decide({ kind: 'match', transactionId: marked.id, paymentRequestId: bill.id })).toMatchObject({
    status: 201,
  });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000 });
});

it('keeps two payments apart once somebody says so, and that money can still be matched', async () => {
  const bill = await hanh.ask(12_000);
  const [earlier, marked] = await toldTwice(bill, 'mua rau');
  expect(await decide({ kind: 'other-money', transactionId: earlier })).toMatchObject({ status: 409 });
  const { body } = await decide({ kind: 'other-money', transactionId: marked, reason: 'hai khách' });
  expect(await twins()).toEqual([]);
  expect(await day()).toMatchObject({ receivedVnd: 24_000, receivedCount: 2 });
  expect(await decide({ kind: 'same-money', transactionId: marked })).toMatchObject({ status: 409 });
  const match = { kind: 'match', transactionId: marked, paymentRequestId: bill.id };
  expect(await decide(match)).toMatchObject({ status: 201 });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
  expect(await decide({ kind: 'undo', decisionId: body.id })).toMatchObject({ status: 201 });
});

it.each<[string, (earlier: string, marked: string, bill: BillAnswer) => object[]]>([
  [
    'about both sides of a pair',
    (earlier, marked) => [
      { kind: 'same-money', transactionId: marked },
      { kind: 'same-money', transactionId: earlier },
      { kind: 'other-money', transactionId: marked },
    ],
  ],
  [
    'that it is the same, or for a bill, or no sale',
    (_earlier, marked, bill) => [
      { kind: 'same-money', transactionId: marked },
      { kind: 'match', transactionId: marked, paymentRequestId: bill.id },
      { kind: 'not-a-sale', transactionId: marked },
    ],
  ],
])('when three phones decide at one moment %s, one of them does', async (_name, toAsks) => {
  const bill = await hanh.ask(12_000);
  const [earlier, marked] = await toldTwice(bill, 'mua rau');
  const phones = [hanh.token, await house.signIn('gc-a01'), await house.signIn('gc-a01')];
  const answers = await Promise.all(toAsks(earlier, marked, bill).map((ask, at) => decide(ask, phones[at])));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

it('refuses it for money that stands alone, is another stall’s, or is not there', async () => {
  const bill = await hanh.ask(12_000);
  await hanh.pay(bill, { bookedAt: MORNING });
  const [{ id: transactionId }] = await hanh.transactions();
  for (const kind of ['same-money', 'other-money'])
    expect(await decide({ kind, transactionId })).toMatchObject({ status: 409 });
  const other = await openCounter(house, 'gc-a02');
  const theirs = await other.ask(9_000);
  await house.sepay('demo-sepay', payment(theirs, { bookedAt: MORNING }));
  const [foreign] = await other.transactions();
  expect(await decide({ kind: 'same-money', transactionId: foreign.id })).toMatchObject({ status: 404 });
  expect(await decide({ kind: 'same-money', transactionId: 'nothing' })).toMatchObject({ status: 404 });
});
