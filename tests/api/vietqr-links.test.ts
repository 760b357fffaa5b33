import { decodeVietQr } from '@choso/shared/vietqr';
import { type Counter, openCounter } from '../helpers/counter.ts';
import { DEMO_SECRET, type House, startHouse } from '../helpers/house.ts';
import { type FakeOrder, type FakeVietqr, startFakeVietqr } from '../helpers/providers/fake-vietqr.ts';
import { vietqrBody } from '../helpers/providers/vietqr.ts';
import { connectFeed, openRealAccount } from '../helpers/real-account.ts';
import { MORNING } from '../helpers/test-clock.ts';

const OWN = '190355512345';
const KEYS = { userName: 'customer-hanh-user', password: 'password-of-vietqr', bankBin: '970407' };
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let house: House;
let vietqr: FakeVietqr;
let hanh: Counter;
let today = 0;
beforeAll(async () => {
  vietqr = await startFakeVietqr(KEYS, () => house.clock());
  house = await startHouse({ baseUrls: { vietqr: vietqr.url } });
  hanh = await openCounter(house, 'gc-a01');
  await openRealAccount(house, 'gc-a01', OWN);
  await connectFeed(house, { id: 'hanh-hook', provider: 'vietqr', stallId: 'gc-a01', authentication: 'basic-token' });
  const { userName, password: secret } = KEYS;
  const body = { provider: 'vietqr', authentication: 'links', secret, parts: { userName } };
  await house.api('POST', '/api/stalls/gc-a01/bank-connections', { token: hanh.token, key: 'vietqr', body });
});
afterAll(async () => {
  await house.close();
  await vietqr.close();
});
beforeEach(async () => {
  today += 1;
  house.clock.set(MORNING + today * 24 * HOUR);
  hanh = await openCounter(house, 'gc-a01');
  // A good answer ends any rest, and what earlier tests left open is none of this one's business.
  await hanh.ask(1000);
  await house.db.updateTable('PaymentLink').set({ state: 'closed', dueAt: null }).execute();
  for (const kept of [vietqr.calls, vietqr.faults, vietqr.orders]) kept.length = 0;
});

const orderOf = (bill: { reference: string }): FakeOrder =>
  vietqr.orders.find(({ orderId }) => orderId === bill.reference)!;
async function wait(ms: number) {
  house.clock.advance(ms);
  await house.billLinks.tick();
}
async function sync(row: Record<string, unknown>) {
  const Authorization = `Basic ${Buffer.from(`hanh-hook:${DEMO_SECRET}`).toString('base64')}`;
  const base = '/webhooks/vietqr/hanh-hook';
  const { body } = await house.api('POST', `${base}/api/token_generate`, { headers: { Authorization } });
  const told = { id: 1, accountNumber: OWN, memo: String(row.content), amountVnd: Number(row.amount) };
  const fields = { referencenumber: row.referenceNumber, transactiontime: Number(row.timePaid) * 1000 };
  return house.api('POST', `${base}/bank/api/transaction-sync`, {
    body: vietqrBody(told, fields),
    token: body.access_token,
  });
}

it("shows VietQR.vn's code on the stall's own account, under the bill's own reference as the order", async () => {
  const bill = await hanh.ask(25_000);
  expect(orderOf(bill)).toBeDefined();
  expect(bill).toMatchObject({
    memo: `VQR1a2b ${bill.reference}`,
    payee: { bankBin: '970407', accountNumber: OWN },
    link: { providerName: 'VietQR.vn', state: 'shown' },
  });
  expect(decodeVietQr(bill.payload)).toMatchObject({ accountNumber: OWN, amountVnd: 25_000, memo: bill.memo });
  const generate = vietqr.calls.find(({ path }) => path === '/vqr/api/qr/generate-customer');
  expect(generate?.body).toMatchObject({ qrType: 0, content: bill.reference, transType: 'C', bankAccount: OWN });
});

it('asks about each open order by its id, with the checksum, and books once what its sync tells too', async () => {
  const [lost, told] = [await hanh.ask(25_000), await hanh.ask(30_000)];
  const second = vietqr.pay(orderOf(told), 30_000);
  vietqr.pay(orderOf(lost), 25_000, { amount: '25000' });
  expect(await sync(second)).toMatchObject({ status: 200, body: { error: false } });
  await wait(30 * SECOND);
  const asked = vietqr.calls.filter(({ path }) => path === '/vqr/api/transactions/check-order');
  expect(asked.map(({ body }) => `${body.type} ${body.value}`).sort()).toEqual(
    [`0 ${lost.reference}`, `0 ${told.reference}`].sort(),
  );
  for (const bill of [lost, told])
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: bill.amountVnd, flags: [] });
  const before = vietqr.calls.length;
  await wait(HOUR);
  expect(vietqr.calls).toHaveLength(before);
});

it.each([
  ['as if Vietnam kept the time of Greenwich', 7 * HOUR],
  ['rightly', 0],
])('takes a moment that is told %s as the same moment', async (_name, offset) => {
  const bill = await hanh.ask(25_000);
  vietqr.pay(orderOf(bill), 25_000, { timePaid: Math.floor((house.clock() + offset) / 1000) });
  const at = house.clock();
  await wait(30 * SECOND);
  const [newest] = await hanh.transactions();
  expect([newest.verdict, Date.parse(newest.bookedAt)]).toEqual(['exact', at]);
});

const keptForAPerson = () =>
  house.db
    .selectFrom('BankDelivery')
    .selectAll()
    .where('outcome', '=', 'quarantined')
    .where('receivedAt', '=', house.clock())
    .execute();

it('goes on asking while the order waits, and keeps for a person a row that nobody can read', async () => {
  const bill = await hanh.ask(25_000);
  await wait(30 * SECOND);
  vietqr.pay(orderOf(bill), 25_000, { amount: '25.000 đ' });
  await wait(90 * SECOND);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  expect(await keptForAPerson()).toMatchObject([{ channel: 'pull', problem: expect.stringContaining('amount') }]);
});

it('keeps a row for a person that does not say whether it is paid, and asks on until one says it', async () => {
  const bill = await hanh.ask(25_000);
  const row = vietqr.pay(orderOf(bill), 25_000, { status: 'PAID' });
  await wait(30 * SECOND);
  expect(await keptForAPerson()).toMatchObject([{ channel: 'pull', problem: 'trường status không đúng dạng' }]);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  row.status = 1;
  await wait(90 * SECOND);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
});

it.each([
  ['does not answer', { status: 503 }, 'đang lỗi (503)'],
  ['gives no token', { status: 200, body: '{}' }, 'không cấp mã truy cập'],
])("shows the stall's own code when VietQR.vn %s", async (_name, fault, words) => {
  vietqr.faults.push(fault);
  const bill = await hanh.ask(25_000);
  expect(bill).toMatchObject({
    memo: bill.reference,
    link: { state: 'own-code', problem: expect.stringContaining(words) },
  });
  const before = vietqr.calls.length;
  await wait(MINUTE);
  expect(vietqr.calls).toHaveLength(before);
});

it('believes no code that leads to another account', async () => {
  vietqr.faults.push({ status: 200, body: '{"access_token":"t"}' });
  const stolen =
    '00020101021238540010A00000072701240006970436011010175956000208QRIBFTTA53037045405250005802VN62130809CS7K2M4QX63040000';
  vietqr.faults.push({ status: 200, body: JSON.stringify({ qrCode: stolen }) });
  expect(await hanh.ask(25_000)).toMatchObject({
    payee: { accountNumber: OWN },
    link: { state: 'own-code', problem: 'VietQR.vn đưa mã không khớp với khoản đã hỏi' },
  });
});
