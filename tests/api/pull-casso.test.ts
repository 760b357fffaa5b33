import { createCassoSource, signCasso } from '../../server/src/banking/index.ts';
import { type Counter, openCounter } from '../helpers/counter.ts';
import { DEMO_SECRET, type House, startHouse } from '../helpers/house.ts';
import { cassoV1Body, cassoV1Row, cassoV2Body } from '../helpers/providers/casso.ts';
import { cassoListedRow, type FakeCasso, startFakeCasso } from '../helpers/providers/fake-casso.ts';
import { paymentOf, type Told } from '../helpers/providers/told.ts';
import { connectFeed, openRealAccount } from '../helpers/real-account.ts';
import { startPull } from '../helpers/start-pull.ts';
import { MORNING } from '../helpers/test-clock.ts';

const KEY = 'AK_CS.a-key-of-casso';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let house: House;
let casso: FakeCasso;
let hanh: Counter;
beforeAll(async () => {
  house = await startHouse();
  casso = await startFakeCasso(KEY);
  await openRealAccount(house, 'gc-a01', '190355512345');
  const feed = { stallId: 'gc-a01', provider: 'casso' };
  await connectFeed(house, { ...feed, id: 'hanh-list', authentication: 'api-key', secret: KEY });
  await connectFeed(house, { ...feed, id: 'hanh-v1', authentication: 'secure-token' });
  await connectFeed(house, { ...feed, id: 'hanh-v2', authentication: 'hmac-v2' });
});
afterAll(async () => {
  await casso.close();
  await house.close();
});

let today = 0;
beforeEach(async () => {
  // Every test nine days after the one before, so that no list reaches into another's.
  today += 9;
  house.clock.set(MORNING + today * DAY);
  hanh = await openCounter(house, 'gc-a01');
  for (const kept of [casso.rows, casso.calls, casso.faults, casso.synced]) kept.length = 0;
  await house.db.updateTable('BankConnection').set({ pullCursor: null, pulledAt: null, pullProblem: null }).execute();
});

function pull(rowsPerPage = 3) {
  const source = createCassoSource({ baseUrl: casso.url, pause: async () => undefined, msPerTry: 300, rowsPerPage });
  return startPull(house, { casso: source });
}
const webhook = (connectionId: string, told: Told) => {
  const body = connectionId === 'hanh-v1' ? cassoV1Body(cassoV1Row(told)) : cassoV2Body(told);
  const headers: Record<string, string> =
    connectionId === 'hanh-v1' ? { 'Secure-Token': DEMO_SECRET } : signCasso(body, DEMO_SECRET, house.clock());
  return house.api('POST', `/webhooks/casso/${connectionId}`, { body, headers });
};
const listings = () => casso.calls.filter(({ path }) => path === '/v2/transactions');
const problem = async () =>
  (await house.db.selectFrom('BankConnection').selectAll().where('id', '=', 'hanh-list').executeTakeFirstOrThrow())
    .pullProblem;

it('finds what no webhook told, after having Casso read the bank anew', async () => {
  const bill = await hanh.ask(25_000);
  casso.rows.push(cassoListedRow(paymentOf(bill, { bookedAt: house.clock() - MINUTE })));
  await pull().tick();
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
  expect(casso.synced).toEqual(['190355512345']);
  expect(casso.calls.map(({ path }) => path)).toEqual(['/v2/sync', '/v2/transactions']);
  expect(casso.calls[1]?.query.get('sort')).toBe('ASC');
});

it.each(['hanh-v1', 'hanh-v2'])('counts once what %s tells too, before or after', async (connectionId) => {
  const [early, late] = [await hanh.ask(10_000), await hanh.ask(20_000)];
  const at = { bookedAt: house.clock() - MINUTE };
  const [first, second] = [paymentOf(early, at), paymentOf(late, at)];
  expect(await webhook(connectionId, first)).toMatchObject({ status: 200 });
  casso.rows.push(cassoListedRow(first), cassoListedRow(second));
  await pull().tick();
  expect(await webhook(connectionId, second)).toMatchObject({ status: 200, body: { success: true } });
  for (const bill of [early, late])
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: bill.amountVnd, flags: [] });
});

it('reads seven days the first time, and afterwards a day more than it missed', async () => {
  const [old, older] = [await hanh.ask(10_000), await hanh.ask(20_000)];
  casso.rows.push(
    cassoListedRow(paymentOf(old, { bookedAt: house.clock() - 6 * DAY })),
    cassoListedRow(paymentOf(older, { bookedAt: house.clock() - 8 * DAY })),
  );
  const asking = pull();
  await asking.tick();
  expect(await hanh.look(old.id)).toMatchObject({ receivedVnd: 10_000 });
  expect(await hanh.look(older.id)).toMatchObject({ receivedVnd: 0 });
  expect(listings()[0]?.query.get('fromDate')).toBe(new Date(house.clock() - 7 * DAY).toISOString().slice(0, 10));
  const slow = await hanh.ask(15_000);
  casso.rows.push(cassoListedRow(paymentOf(slow, { bookedAt: house.clock() - 20 * HOUR })));
  house.clock.advance(5 * MINUTE);
  await asking.tick();
  expect(listings().at(-1)?.query.get('fromDate')).toBe(new Date(house.clock() - DAY).toISOString().slice(0, 10));
  expect(await hanh.look(slow.id)).toMatchObject({ receivedVnd: 15_000 });
});

it('reads page after page, outgoing money and test calls too', async () => {
  const bills = await Promise.all(Array.from({ length: 5 }, (_, at) => hanh.ask(10_000 + at)));
  const told = bills.map((bill, at) => paymentOf(bill, { bookedAt: house.clock() - at * MINUTE }));
  casso.rows.push(...told.map((one) => cassoListedRow(one)));
  const rent = paymentOf(bills[0]!, { memo: 'tien cho', direction: 'out', amountVnd: 7000, bookedAt: house.clock() });
  casso.rows.push(cassoListedRow(rent), cassoListedRow({ ...told[0]!, id: 0 }, { tid: 'MA_GIAO_DICH_THU_NGHIEM' }));
  await pull().tick();
  expect(listings().map(({ query }) => query.get('page'))).toEqual(['1', '2', '3']);
  for (const bill of bills) expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: bill.amountVnd });
  const verdicts = (await hanh.transactions()).map((one) => one.verdict);
  expect(
    verdicts
      .filter((verdict) => verdict !== 'exact')
      .sort()
      .slice(-2),
  ).toEqual(['outgoing', 'test']);
});

it('reads a list in which some rows are no rows at all, and one id stands with two amounts', async () => {
  const bill = await hanh.ask(25_000);
  const told = paymentOf(bill, { bookedAt: house.clock() - MINUTE });
  const records = [null, 5, {}, { id: null }, cassoListedRow(told), cassoListedRow({ ...told, amountVnd: 26_000 })];
  // The first call has Casso read the bank anew.
  casso.faults.push({ status: 200, body: '{"error":0}' }, { status: 200, body: JSON.stringify({ data: { records } }) });
  await pull(100).tick();
  expect(await problem()).toBeNull();
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
  const kept = await house.db.selectFrom('BankDelivery').select('body').where('outcome', '=', 'quarantined').execute();
  expect(kept.map(({ body }) => body)).toEqual(
    expect.arrayContaining(['null', '5', '{}', '{"id":null}', JSON.stringify(records.at(-1))]),
  );
});

it('takes the list though Casso does not want to read the bank now', async () => {
  const bill = await hanh.ask(25_000);
  casso.rows.push(cassoListedRow(paymentOf(bill, { bookedAt: house.clock() - MINUTE })));
  casso.faults.push({ status: 429, headers: { 'Retry-After': '60' } });
  await pull().tick();
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
  expect(await problem()).toBeNull();
});

it.each([
  ['a wrong key', { status: 401 }, 'từ chối mã truy cập (401)'],
  ['an answer without a list', { status: 200, body: '{"error":0}' }, 'câu trả lời không có danh sách giao dịch'],
  ['an error told with 200', { status: 200, body: '{"error":403,"data":{"records":[]}}' }, 'xem lại API Key'],
])('keeps its place and says why after %s', async (_name, fault, words) => {
  casso.faults.push(...Array.from({ length: 4 }, () => fault));
  await pull().tick();
  expect(await problem()).toContain(words);
});
