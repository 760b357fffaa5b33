import type { Answer } from '../helpers/caller.ts';
import { type BillAnswer, type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { MORNING } from '../helpers/test-clock.ts';

let house: House;
let hanh: Counter;
let phones: string[];
beforeAll(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
  phones = [hanh.token, await house.signIn('gc-a01'), await house.signIn('gc-a01')];
});
afterAll(() => house.close());
afterEach(async () => {
  const token = await house.signIn('board@go-cong');
  const { body } = await house.api('POST', '/api/markets/cho-go-cong/ledger/verify', { token });
  expect(body).toMatchObject({ intact: true });
});

const MINUTE = 60_000;
let lastKey = 0;

function decide(body: object, token = hanh.token): Promise<Answer> {
  lastKey += 1;
  const asked = { token, key: `two-deciders-${lastKey}`, body: { reason: 'đã hỏi khách', ...body } };
  return house.api('POST', '/api/stalls/gc-a01/decisions', asked);
}

/** Several phones at one moment, each with a decision of its own. */
async function atOnce(asks: readonly object[]): Promise<Answer[]> {
  const answers = await Promise.all(asks.map((ask, at) => decide(ask, phones[at % phones.length])));
  return answers.sort((one, other) => one.status - other.status);
}

const one = { status: 201 };
const refused = { status: 409, body: { code: 'decision/not-possible' } };

async function paid(amountVnd: number, transferAmount: number): Promise<BillAnswer> {
  const bill = await hanh.ask(amountVnd);
  await hanh.pay(bill, { transferAmount });
  return bill;
}

/** Money without a code; returns its transaction's id. */
async function pocket(amountVnd: number): Promise<string> {
  await hanh.pay(await hanh.ask(1), { transferAmount: amountVnd, content: 'mua rau', bookedAt: MORNING });
  return (await hanh.transactions())[0].id;
}

it.each<[string, () => Promise<object[]>]>([
  [
    'promise one excess',
    async () => {
      const ask = { kind: 'give-back', paymentRequestId: (await paid(20_000, 25_000)).id };
      return [ask, ask, ask];
    },
  ],
  [
    'are content with one bill',
    async () => {
      const ask = { kind: 'accept-short', paymentRequestId: (await paid(20_000, 19_000)).id };
      return [ask, ask, ask];
    },
  ],
  [
    'take the whole rest in cash',
    async () => {
      const ask = { kind: 'cash', paymentRequestId: (await paid(20_000, 15_000)).id, amountVnd: 5_000 };
      return [ask, ask, ask];
    },
  ],
  [
    'are content, or take the rest in cash',
    async () => {
      const { id: paymentRequestId } = await paid(20_000, 15_000);
      const cash = { kind: 'cash', paymentRequestId, amountVnd: 5_000 };
      return [{ kind: 'accept-short', paymentRequestId }, cash, cash];
    },
  ],
  [
    'say of one money for which of two bills it was, or that it was none',
    async () => {
      const transactionId = await pocket(12_000);
      const [first, second] = [await hanh.ask(12_000), await hanh.ask(12_000)];
      const match = (bill: BillAnswer) => ({ kind: 'match', transactionId, paymentRequestId: bill.id });
      return [match(first), match(second), { kind: 'not-a-sale', transactionId }];
    },
  ],
  [
    'take one decision back',
    async () => {
      const bill = await paid(20_000, 19_000);
      const { body } = await decide({ kind: 'accept-short', paymentRequestId: bill.id });
      const ask = { kind: 'undo', decisionId: body.id };
      return [ask, ask, ask];
    },
  ],
])('when several phones %s at one moment, one of them does', async (_name, prepare) => {
  expect(await atOnce(await prepare())).toMatchObject([one, refused, refused]);
});

it('promises again what was taken back, and what came beyond the promise', async () => {
  const bill = await paid(20_000, 25_000);
  const giveBack = { kind: 'give-back', paymentRequestId: bill.id };
  const { body: first } = await decide(giveBack);
  expect(first).toMatchObject({ amountVnd: 5_000 });
  expect(await decide(giveBack)).toMatchObject(refused);
  await decide({ kind: 'undo', decisionId: first.id });
  expect(await decide(giveBack)).toMatchObject({ status: 201, body: { amountVnd: 5_000 } });
  await hanh.pay(bill, { transferAmount: 10_000, bookedAt: MORNING + MINUTE });
  expect(await decide(giveBack)).toMatchObject({ status: 201, body: { amountVnd: 10_000 } });
  expect(await decide(giveBack)).toMatchObject(refused);
});

it('keeps a promise when the bank tells of the return, and promises anew what comes later', async () => {
  const bill = await paid(20_000, 25_000);
  const giveBack = { kind: 'give-back', paymentRequestId: bill.id };
  expect(await decide(giveBack)).toMatchObject(one);
  house.clock.advance(MINUTE);
  await hanh.pay(bill, { transferType: 'out', transferAmount: 5_000, bookedAt: MORNING + MINUTE });
  expect(await decide(giveBack)).toMatchObject(refused);
  await hanh.pay(bill, { transferAmount: 7_000, bookedAt: MORNING + 2 * MINUTE });
  expect(await decide(giveBack)).toMatchObject({ status: 201, body: { amountVnd: 7_000 } });
});
