import { createSepaySource } from '../../server/src/banking/index.ts';
import { type BillAnswer, type Counter, openCounter, payment } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { type FakeSepayV2, startFakeSepayV2, toListedRowV2 } from '../helpers/providers/fake-sepay-v2.ts';
import { connectFeed, openRealAccount } from '../helpers/real-account.ts';
import type { SepayFields } from '../helpers/sepay-body.ts';
import { startPull } from '../helpers/start-pull.ts';
import { MORNING } from '../helpers/test-clock.ts';

const TOKEN = 'a-token-of-sepay-v2';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let house: House;
let sepay: FakeSepayV2;
let hanh: Counter;
beforeAll(async () => {
  house = await startHouse();
  sepay = await startFakeSepayV2(TOKEN);
  await openRealAccount(house, 'gc-a01', '190355512345');
  await connectFeed(house, { id: 'hanh-v2', stallId: 'gc-a01', authentication: 'api-token-v2', secret: TOKEN });
  await connectFeed(house, { id: 'hanh-hook', stallId: 'gc-a01', authentication: 'hmac' });
});
afterAll(async () => {
  await sepay.close();
  await house.close();
});

let today = 0;
beforeEach(async () => {
  today += 3;
  house.clock.set(MORNING + today * DAY);
  hanh = await openCounter(house, 'gc-a01');
  for (const kept of [sepay.rows, sepay.calls, sepay.faults]) kept.length = 0;
  await house.db.updateTable('BankConnection').set({ pullCursor: null, pulledAt: null, pullProblem: null }).execute();
});

function pull() {
  const deps = { baseUrl: sepay.url, pause: async () => undefined, msPerTry: 300, rowsPerPage: 3 };
  return startPull(house, { sepay: createSepaySource(deps) });
}
const paid = (bill: BillAnswer, fields: Partial<SepayFields> = {}) =>
  payment(bill, { bookedAt: house.clock() - MINUTE, ...fields });

it('finds what no webhook told, page after page', async () => {
  const bills = await Promise.all(Array.from({ length: 7 }, (_, at) => hanh.ask(10_000 + at)));
  sepay.rows.push(...bills.map((bill, at) => toListedRowV2(paid(bill, { bookedAt: house.clock() - at * MINUTE }))));
  await pull().tick();
  expect(sepay.calls.map(({ query }) => query.get('page'))).toEqual(['1', '2', '3']);
  for (const bill of bills) expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', flags: [] });
});

it('reads a list in which some rows are no rows at all', async () => {
  const bill = await hanh.ask(25_000);
  const data = [toListedRowV2(paid(bill)), null];
  sepay.faults.push({ status: 200, body: JSON.stringify({ data }) });
  await pull().tick();
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', flags: [] });
});

it("knows the webhook's money again by what the bank says of it, before or after, though the ids differ", async () => {
  const [early, late] = [await hanh.ask(10_000), await hanh.ask(20_000)];
  const [first, second] = [paid(early), paid(late)];
  await house.sepay('hanh-hook', first);
  sepay.rows.push(toListedRowV2(first), toListedRowV2(second));
  const asking = pull();
  await asking.tick();
  expect(await house.sepay('hanh-hook', second)).toMatchObject({ status: 200, body: { success: true } });
  house.clock.advance(5 * MINUTE);
  await asking.tick();
  for (const bill of [early, late])
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: bill.amountVnd, flags: [] });
  const told = (await hanh.transactions()).filter((one) => [early.id, late.id].includes(one.paymentRequestId));
  expect(told).toHaveLength(2);
});

it('books two equal amounts with two references twice, and outgoing money as such', async () => {
  const bill = await hanh.ask(10_000);
  const [one, other] = [paid(bill), paid(bill)];
  const out = paid(bill, { content: 'tra tien hang', transferType: 'out', transferAmount: 5000 });
  sepay.rows.push(...[one, other, out].map((row) => toListedRowV2(row)));
  await pull().tick();
  expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 20_000, flags: expect.arrayContaining(['duplicate']) });
  expect(await hanh.transactions()).toContainEqual(expect.objectContaining({ verdict: 'outgoing', amountVnd: 5000 }));
});

it.each(['3079', '', null])(
  'lets money wait that the bank numbers %p: nobody knows whether it was told',
  async (referenceCode) => {
    const bill = await hanh.ask(10_000);
    const told = paid(bill, { referenceCode });
    await house.sepay('hanh-hook', told);
    sepay.rows.push(toListedRowV2(told));
    await pull().tick();
    expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 10_000, flags: [] });
    const kept = await house.db
      .selectFrom('BankDelivery')
      .selectAll()
      .where('connectionId', '=', 'hanh-v2')
      .where('outcome', '=', 'quarantined')
      .where('receivedAt', '=', house.clock())
      .execute();
    expect(kept).toMatchObject([{ problem: expect.stringContaining('không biết khoản này đã được báo chưa') }]);
  },
);

it('settles a bill with money on the virtual account of the stall, whichever account the bank names as the main one', async () => {
  await openRealAccount(house, 'gc-b01', '96247ABC123');
  await connectFeed(house, { id: 'binh-hook', stallId: 'gc-b01', authentication: 'hmac' });
  const binh = await openCounter(house, 'gc-b01');
  const [told, listed] = [await binh.ask(30_000), await binh.ask(40_000)];
  const through = { accountNumber: '21110000999888', subAccount: '96247ABC123' };
  await house.sepay('binh-hook', paid(told, through));
  expect(await binh.look(told.id)).toMatchObject({ state: 'settled' });
  await connectFeed(house, { id: 'binh-v2', stallId: 'gc-b01', authentication: 'api-token-v2', secret: TOKEN });
  await house.db.updateTable('BankConnection').set({ status: 'revoked' }).where('id', '=', 'hanh-v2').execute();
  sepay.rows.push(toListedRowV2(paid(listed, through)));
  await pull().tick();
  expect(await binh.look(listed.id)).toMatchObject({ state: 'settled', payee: { accountNumber: '96247ABC123' } });
});
