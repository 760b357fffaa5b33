import { readBooks } from '../helpers/books.ts';
import { type BillAnswer, type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { MORNING } from '../helpers/test-clock.ts';

let house: House;
let hanh: Counter;
let lastKey = 0;
beforeAll(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
});
afterAll(() => house.close());
afterEach(async () => {
  const { body } = await house.api('POST', '/api/markets/cho-go-cong/ledger/verify', {
    token: await house.signIn('board@go-cong'),
  });
  expect(body).toMatchObject({ intact: true });
});

const MINUTE = 60_000;
const because = { reason: 'khách quen, bớt cho' };

function decide(body: object, token = hanh.token) {
  lastKey += 1;
  return house.api('POST', '/api/stalls/gc-a01/decisions', {
    token,
    key: `decision-${lastKey}`,
    body: { ...because, ...body },
  });
}

async function balance(ledgerAccount: string): Promise<number> {
  const { balances } = await readBooks(house.db, 'go-cong');
  const line = balances.find((one) => one.startsWith(`gc-a01 ${ledgerAccount} `));
  return Number(line?.split(' ').at(-1) ?? 0);
}

async function askAndPay(amountVnd: number, transferAmount: number): Promise<BillAnswer> {
  const bill = await hanh.ask(amountVnd);
  await hanh.pay(bill, { transferAmount });
  return bill;
}

/** Money without a code; returns its transaction's id. */
async function pocket(amountVnd: number): Promise<string> {
  const bill = await hanh.ask(1);
  await hanh.pay(bill, { transferAmount: amountVnd, content: 'mua rau', bookedAt: MORNING });
  return (await hanh.transactions())[0].id;
}

it('settles a bill that is short when the stall is content, and takes that back', async () => {
  const bill = await askAndPay(25_000, 24_000);
  const { status, body } = await decide({ kind: 'accept-short', paymentRequestId: bill.id });
  expect([status, body]).toMatchObject([
    201,
    { kind: 'accept-short', amountVnd: 1_000, actor: 'Nguyễn Thị Hạnh', undoneBy: null },
  ]);
  expect(await hanh.look(bill.id)).toMatchObject({
    state: 'settled',
    flags: ['partial', 'manual'],
    outstandingVnd: 1_000,
  });
  expect(await decide({ kind: 'undo', decisionId: body.id })).toMatchObject({ status: 201 });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', flags: ['partial'] });
  expect(await decide({ kind: 'undo', decisionId: body.id })).toMatchObject({
    status: 409,
    body: { code: 'decision/not-possible' },
  });
});

it('is content without a little, not without all that is sent back later', async () => {
  const bill = await askAndPay(25_000, 24_000);
  await decide({ kind: 'accept-short', paymentRequestId: bill.id });
  await hanh.pay(bill, { transferAmount: 20_000, transferType: 'out', bookedAt: MORNING + MINUTE });
  expect(await hanh.look(bill.id)).toMatchObject({
    state: 'open',
    flags: ['partial', 'reversed', 'manual'],
    receivedVnd: 4_000,
    outstandingVnd: 21_000,
  });
  expect((await hanh.transactions())[0]).toMatchObject({ verdict: 'reversal' });
  expect(await decide({ kind: 'accept-short', paymentRequestId: bill.id })).toMatchObject({
    status: 201,
    body: { amountVnd: 21_000 },
  });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
});

it('asks again when the cash is taken back on which being content with less was built', async () => {
  const bill = await askAndPay(25_000, 4_000);
  const cash = await decide({ kind: 'cash', paymentRequestId: bill.id, amountVnd: 20_000 });
  await decide({ kind: 'accept-short', paymentRequestId: bill.id });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
  await decide({ kind: 'undo', decisionId: cash.body.id });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 4_000, outstandingVnd: 21_000 });
});

it('says of the rest that comes after all that it is the rest', async () => {
  const bill = await askAndPay(25_000, 24_000);
  await decide({ kind: 'accept-short', paymentRequestId: bill.id });
  await hanh.pay(bill, { transferAmount: 1_000, bookedAt: MORNING + MINUTE });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', outstandingVnd: 0, excessVnd: 0 });
  expect((await hanh.transactions())[0]).toMatchObject({
    verdict: 'exact',
    differenceVnd: 0,
    reason: `Khớp mã ${bill.reference}, đúng tài khoản, đủ 25.000 đ.`,
  });
});

it('never tells a bill paid by money that had been sent back before anybody heard of it', async () => {
  const bill = await hanh.ask(25_000);
  await hanh.pay(bill, { transferType: 'out', bookedAt: MORNING + MINUTE });
  await hanh.pay(bill, { bookedAt: MORNING });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0, flags: ['reversed'] });
  expect((await hanh.transactions())[0]).toMatchObject({
    verdict: 'short',
    differenceVnd: -25_000,
    reason: `Khớp mã ${bill.reference}, còn thiếu 25.000 đ.`,
  });
});

it('takes the rest in cash, and books it', async () => {
  const bill = await askAndPay(25_000, 20_000);
  const before = await balance('cash');
  expect(await decide({ kind: 'cash', paymentRequestId: bill.id, amountVnd: 6_000 })).toMatchObject({ status: 409 });
  const { body } = await decide({ kind: 'cash', paymentRequestId: bill.id, amountVnd: 5_000 });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: ['manual'] });
  expect((await balance('cash')) - before).toBe(5_000);
  await decide({ kind: 'undo', decisionId: body.id });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 20_000 });
  expect(await balance('cash')).toBe(before);
});

it('matches money without a code by hand, from a suggestion with its reason', async () => {
  const bill = await hanh.ask(37_000);
  const transactionId = await pocket(37_000);
  const { body } = await house.api('GET', '/api/stalls/gc-a01/suggestions', { token: hanh.token });
  const found = body.items.find(({ transaction }: { transaction: { id: string } }) => transaction.id === transactionId);
  expect(found.suggestions).toMatchObject([
    { paymentRequest: { id: bill.id }, reason: 'cùng số tiền, lệch 1 phút, thiếu mã' },
  ]);

  const counter = await balance('counter-receipts');
  const answer = await decide({ kind: 'match', transactionId, paymentRequestId: bill.id });
  expect(answer).toMatchObject({ status: 201, body: { amountVnd: 37_000, transactionId } });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 37_000, flags: ['manual'] });
  expect((await balance('counter-receipts')) - counter).toBe(37_000);
  expect(await decide({ kind: 'not-a-sale', transactionId })).toMatchObject({ status: 409 });
  // More money for the same bill still adds up with what was matched by hand.
  await hanh.pay(bill, { transferAmount: 1_000, bookedAt: MORNING + MINUTE });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 38_000, excessVnd: 1_000 });
});

it('asks the stall what money was for that came with another stall’s code', async () => {
  const thom = await openCounter(house, 'gc-a02');
  const [bill, theirs] = [await hanh.ask(41_000), await thom.ask(41_000)];
  await hanh.pay(bill, { content: theirs.reference });
  const [{ id: transactionId, verdict }] = await hanh.transactions();
  expect(verdict).toBe('wrong-account');
  const { body } = await house.api('GET', '/api/stalls/gc-a01/suggestions', { token: hanh.token });
  const found = body.items.find(({ transaction }: { transaction: { id: string } }) => transaction.id === transactionId);
  expect(found.suggestions).toMatchObject([{ paymentRequest: { id: bill.id } }]);
  const waiting = await balance('unidentified');
  await decide({ kind: 'match', transactionId, paymentRequestId: bill.id });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', flags: ['manual'] });
  expect((await balance('unidentified')) - waiting).toBe(41_000);
});

it('says that money is no sale, once, and takes that back', async () => {
  const transactionId = await pocket(500_000);
  const counter = await balance('counter-receipts');
  const answers = await Promise.all([1, 2, 3].map(() => decide({ kind: 'not-a-sale', transactionId })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect((await balance('counter-receipts')) - counter).toBe(500_000);
  expect(await balance('not-a-sale')).toBe(-500_000);
  const made = answers.find(({ status }) => status === 201)!;
  await decide({ kind: 'undo', decisionId: made.body.id });
  expect(await balance('not-a-sale')).toBe(0);
  const { body } = await house.api('GET', '/api/stalls/gc-a01/decisions', { token: hanh.token });
  expect(body.items[1]).toMatchObject({ id: made.body.id, undoneBy: body.items[0].id });
});

it('notes that an excess goes back; the transfer itself is recognised when the bank tells it', async () => {
  const bill = await askAndPay(25_000, 30_000);
  expect(await decide({ kind: 'give-back', paymentRequestId: bill.id })).toMatchObject({
    status: 201,
    body: { amountVnd: 5_000 },
  });
  await hanh.pay(bill, { transferAmount: 5_000, transferType: 'out', bookedAt: MORNING + MINUTE });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', excessVnd: 0 });
  expect(await decide({ kind: 'give-back', paymentRequestId: bill.id })).toMatchObject({ status: 409 });
});

it('notes that all the money on a cancelled bill goes back', async () => {
  const bill = await hanh.ask(25_000);
  await hanh.cancel(bill.id);
  await hanh.pay(bill, { transferAmount: 20_000 });
  expect(await decide({ kind: 'give-back', paymentRequestId: bill.id })).toMatchObject({
    status: 201,
    body: { amountVnd: 20_000 },
  });
  expect(await decide({ kind: 'give-back', paymentRequestId: bill.id })).toMatchObject({ status: 409 });
  await hanh.pay(bill, { transferAmount: 20_000, transferType: 'out', bookedAt: MORNING + MINUTE });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'void', voidReason: 'cancelled', receivedVnd: 0 });
  expect(await decide({ kind: 'give-back', paymentRequestId: bill.id })).toMatchObject({ status: 409 });
});

it('is not for another stall, another stall’s bill, or a bill that was cancelled', async () => {
  const bill = await askAndPay(25_000, 24_000);
  const thom = await openCounter(house, 'gc-a02');
  expect(await decide({ kind: 'accept-short', paymentRequestId: bill.id }, thom.token)).toMatchObject({ status: 404 });
  const theirs = await thom.ask(9_000);
  expect(await decide({ kind: 'cash', paymentRequestId: theirs.id, amountVnd: 9_000 })).toMatchObject({ status: 404 });
  const cancelled = await hanh.ask(9_000);
  await hanh.cancel(cancelled.id);
  expect(await decide({ kind: 'cash', paymentRequestId: cancelled.id, amountVnd: 9_000 })).toMatchObject({
    status: 409,
  });
  expect(await decide({ kind: 'accept-short', paymentRequestId: bill.id, reason: ' ' })).toMatchObject({ status: 422 });
});
