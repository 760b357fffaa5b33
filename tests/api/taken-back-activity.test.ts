import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { openTill, type Till } from '../helpers/till.ts';

let house: House;
let counter: Counter;
let till: Till;
beforeEach(async () => {
  house = await startHouse();
  counter = await openCounter(house, 'gc-a01');
  till = await openTill(house, 'gc-a01');
});
afterEach(() => house.close());

let lastKey = 0;
const post = (path: string, body: object) => {
  lastKey += 1;
  return house.api('POST', `/api/stalls/gc-a01/${path}`, { token: counter.token, key: `taken-back-${lastKey}`, body });
};
/** The next day the stall says that it repairs scooters instead of selling goods. */
async function becomeAService(): Promise<void> {
  house.clock.advance(86_400_000);
  const papers = { taxCode: '', phone: '', isPhoneShown: false, taxActivity: 'service' };
  const { status } = await post('papers', papers);
  expect(status).toBe(200);
}
async function earned(): Promise<Record<string, number>> {
  const { body } = await house.api('GET', '/api/stalls/gc-a01/books/years/2026', { token: counter.token });
  const sums: { activity: string; amountVnd: number }[] = body.byActivity;
  return Object.fromEntries(sums.map(({ activity, amountVnd }) => [activity, amountVnd]));
}
const today = () => ({ bookedAt: house.clock() });
const giveBack = { transferType: 'out' } as const;

it('money sent back for a bill is taken from the activity that the bill was sold under', async () => {
  const bill = await counter.ask(25_000);
  await counter.pay(bill);
  await becomeAService();
  await counter.pay(await counter.ask(40_000), today());
  await counter.pay(bill, { ...giveBack, ...today(), transferAmount: 10_000 });
  expect(await earned()).toEqual({ goods: 15_000, service: 40_000 });
  await counter.pay(bill, { ...giveBack, ...today(), transferAmount: 15_000 });
  expect(await earned()).toEqual({ goods: 0, service: 40_000 });
});

it('a bill that was asked before and is paid after is one sale under one activity, also when its money goes back', async () => {
  const bill = await counter.ask(25_000);
  await counter.pay(bill, { transferAmount: 20_000 });
  await becomeAService();
  await counter.pay(bill, { ...today(), transferAmount: 5_000 });
  expect(await earned()).toEqual({ goods: 25_000 });
  await counter.pay(bill, { ...giveBack, ...today(), transferAmount: 25_000 });
  expect(await earned()).toEqual({ goods: 0 });
});

it.each([
  ['in cash', { kind: 'cash', amountVnd: 27_000 }],
  ['on a tab', { kind: 'tab', amountVnd: 27_000, customer: { name: 'Bác Tư' } }],
])('a sale %s that is taken back is taken from the activity it was sold under', async (_how, sale) => {
  const { body: sold } = await till.sell(sale);
  await becomeAService();
  await till.sell({ kind: 'cash', amountVnd: 9_000 });
  expect(await till.reverse(sold.id)).toMatchObject({ status: 201 });
  expect(await earned()).toEqual({ goods: 0, service: 9_000 });
});

it('a price reduced on a tab lowers what was last sold on it, and so does taking that back', async () => {
  const { body: sold } = await till.sell({ kind: 'tab', amountVnd: 40_000, customer: { name: 'Bác Tư' } });
  await becomeAService();
  const reduction = { kind: 'price-reduction', amountVnd: 5_000, reason: 'khách quen' };
  expect(await till.note(sold.tab.id, reduction)).toMatchObject({ status: 201 });
  expect(await earned()).toEqual({ goods: 35_000 });
  house.clock.advance(60_000);
  const later = { kind: 'tab', amountVnd: 30_000, tabId: sold.tab.id };
  expect(await till.sell(later)).toMatchObject({ status: 201 });
  const entry = (await till.tab(sold.tab.id)).lines.find(({ kind }: { kind: string }) => kind === 'price-reduction');
  expect(await till.reverseEntry(sold.tab.id, entry.id)).toMatchObject({ status: 201 });
  expect(await earned()).toEqual({ goods: 40_000, service: 30_000 });
  house.clock.advance(60_000);
  expect(await till.note(sold.tab.id, reduction)).toMatchObject({ status: 201 });
  expect(await earned()).toEqual({ goods: 40_000, service: 25_000 });
});

it('money without a code that turns out to be no sale, or a bill’s, leaves the activity it came under', async () => {
  await counter.pay(await counter.ask(98_000), { content: 'tien rau', transferAmount: 10_000 });
  const [{ id: transactionId }] = await counter.transactions();
  await becomeAService();
  const reason = 'khách gọi lại';
  const { status, body } = await post('decisions', { kind: 'not-a-sale', transactionId, reason });
  expect([status, await earned()]).toEqual([201, { goods: 0 }]);
  expect(await post('decisions', { kind: 'undo', decisionId: body.id, reason })).toMatchObject({ status: 201 });
  expect(await earned()).toEqual({ goods: 10_000 });
  const { id: paymentRequestId } = await counter.ask(10_000);
  const match = { kind: 'match', transactionId, paymentRequestId, reason };
  expect(await post('decisions', match)).toMatchObject({ status: 201 });
  expect(await earned()).toEqual({ goods: 0, service: 10_000 });
});
