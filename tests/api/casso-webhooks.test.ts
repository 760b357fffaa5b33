import { type Counter, openCounter } from '../helpers/counter.ts';
import { DEMO_SECRET, type House, startHouse } from '../helpers/house.ts';
import { cassoHeaders, cassoV1Body, cassoV1Row, cassoV2Body } from '../helpers/providers/casso.ts';
import { paymentOf } from '../helpers/providers/told.ts';
import { connectFeed, openRealAccount } from '../helpers/real-account.ts';

let house: House;
let hanh: Counter;
let board: string;
beforeAll(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
  board = await house.signIn('board@go-cong');
});
afterAll(() => house.close());

const ACCEPTED = { status: 200, body: { success: true } };

function casso(connectionId: string, body: string, at = house.clock()) {
  const headers = cassoHeaders(connectionId, body, DEMO_SECRET, at);
  return house.api('POST', `/webhooks/casso/${connectionId}`, { body, headers });
}

it('books the good transactions of a delivery, keeps the bad one, and shows the delivery beside each', async () => {
  const [tea, rice, fish] = await Promise.all([hanh.ask(5_000), hanh.ask(15_000), hanh.ask(60_000)]);
  const body = cassoV1Body(
    cassoV1Row(paymentOf(tea)),
    cassoV1Row(paymentOf(rice), { amount: '15000' }),
    cassoV1Row(paymentOf(fish)),
  );
  for (const answer of [await casso('demo-casso-v1', body), await casso('demo-casso-v1', body)])
    expect(answer).toMatchObject(ACCEPTED);
  expect(await hanh.look(tea.id)).toMatchObject({ state: 'settled', receivedVnd: 5_000, flags: [] });
  expect(await hanh.look(rice.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  expect(await hanh.look(fish.id)).toMatchObject({ state: 'settled', receivedVnd: 60_000, flags: [] });
  const { body: quarantine } = await house.api('GET', '/api/markets/cho-go-cong/quarantine', { token: board });
  expect(quarantine.items[0]).toMatchObject({ body, problem: 'giao dịch thứ 2: trường amount không đúng dạng' });
  for (const { id } of (await hanh.transactions()).slice(0, 2)) {
    const story = await house.api('GET', `/api/bank-transactions/${id}?because=xem`, { token: board });
    expect(story.body.deliveries).toMatchObject([
      { body, leftOut: 0 },
      { body, leftOut: 0 },
    ]);
  }
});

it('books the good one among transactions of banks with endless names that nobody knows', async () => {
  const bill = await hanh.ask(25_000);
  const bankName = `Ngân hàng ${'Sao Hỏa '.repeat(11)}`;
  const bad = () => cassoV1Row(paymentOf(bill), { bankName, bankAbbreviation: '' });
  expect(await casso('demo-casso-v1', cassoV1Body(bad(), bad(), bad(), cassoV1Row(paymentOf(bill))))).toMatchObject(
    ACCEPTED,
  );
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
  const { body: quarantine } = await house.api('GET', '/api/markets/cho-go-cong/quarantine', { token: board });
  expect(quarantine.items[0].problem).toMatch(/^giao dịch thứ 1: không có ngân hàng .*; và 2 giao dịch khác$/);
});

it('takes a body that begins with a mark of its encoding', async () => {
  const bill = await hanh.ask(25_000);
  const body = cassoV2Body(paymentOf(bill));
  const headers = cassoHeaders('demo-casso', body, DEMO_SECRET, house.clock());
  expect(await house.api('POST', '/webhooks/casso/demo-casso', { body: `\ufeff${body}`, headers })).toMatchObject(
    ACCEPTED,
  );
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
});

it('books the largest delivery there can be', async () => {
  const bill = await hanh.ask(9_000);
  const rows = Array.from({ length: 200 }, () =>
    cassoV1Row(paymentOf(bill, { amountVnd: 45 }), { virtualAccountName: 'Đ'.repeat(450) }),
  );
  const body = cassoV1Body(...rows);
  expect(Buffer.byteLength(body)).toBeGreaterThan(200 * 1024);
  expect(await casso('demo-casso-v1', body)).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 9_000, flags: [] });
});

it('books a delivery of more transactions than can be kept together, the bad ones among them aside', async () => {
  const bill = await hanh.ask(25_000);
  const rows = Array.from({ length: 400 }, (_, at) =>
    cassoV1Row(paymentOf(bill, { amountVnd: at === 399 ? 20_500 : 45 })),
  );
  for (let at = 0; at < 300; at += 1) rows[at]!.amount = '45';
  const body = cassoV1Body(...rows);
  for (const answer of [await casso('demo-casso-v1', body), await casso('demo-casso-v1', body)])
    expect(answer).toMatchObject(ACCEPTED);
  // 99 of 45 đồng, and the last one.
  expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 99 * 45 + 20_500 });
  const { body: quarantine } = await house.api('GET', '/api/markets/cho-go-cong/quarantine', { token: board });
  expect(quarantine.items[0]).toMatchObject({ problem: expect.stringMatching(/; và 47 giao dịch khác$/) });
  expect(JSON.parse(quarantine.items[0].body).data).toHaveLength(50);
});

it('shows a stall of a shared feed’s notice its own transaction alone, and the board the whole', async () => {
  const other = await openCounter(house, 'gc-a02');
  const [own, others] = [await hanh.ask(31_000), await other.ask(47_000)];
  const body = cassoV1Body(cassoV1Row(paymentOf(own)), cassoV1Row(paymentOf(others)));
  expect(await casso('demo-casso-v1', body)).toMatchObject(ACCEPTED);
  const [{ id }] = await hanh.transactions();
  const path = `/api/bank-transactions/${id}`;
  const [told] = (await house.api('GET', path, { token: hanh.token })).body.deliveries;
  expect(told.leftOut).toBe(1);
  expect(JSON.parse(told.body).data).toEqual([JSON.parse(body).data[0]]);
  expect(told.body).not.toContain(others.reference);
  expect(told.body).not.toContain('47000');
  const { body: seen } = await house.api('GET', `${path}?because=doi+soat`, { token: board });
  expect(seen.deliveries).toMatchObject([{ body, leftOut: 0 }]);
});

it('shows the holder of a feed its notices as they came', async () => {
  await openRealAccount(house, 'gc-b01', '88880000111');
  await connectFeed(house, {
    id: 'own-casso-v1',
    stallId: 'gc-b01',
    provider: 'casso',
    authentication: 'secure-token',
  });
  const counter = await openCounter(house, 'gc-b01');
  const bills = [await counter.ask(31_000), await counter.ask(47_000)];
  const body = cassoV1Body(...bills.map((bill) => cassoV1Row(paymentOf(bill))));
  expect(await casso('own-casso-v1', body)).toMatchObject(ACCEPTED);
  for (const { id } of await counter.transactions()) {
    const story = await house.api('GET', `/api/bank-transactions/${id}`, { token: counter.token });
    expect(story.body.deliveries).toMatchObject([{ body, leftOut: 0 }]);
  }
});

it('counts what both versions tell once', async () => {
  const bill = await hanh.ask(25_000);
  const told = paymentOf(bill);
  expect(await casso('demo-casso', cassoV2Body(told))).toMatchObject(ACCEPTED);
  expect(await casso('demo-casso-v1', cassoV1Body(cassoV1Row(told)))).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ receivedVnd: 25_000, flags: [] });
});

it('answers the test call with success, however often, and is paid by none', async () => {
  const bill = await hanh.ask(599_000);
  const test = { ...paymentOf(bill), id: 0, memo: `giao dich thu nghiem ${bill.reference}` };
  for (const [connectionId, body] of [
    ['demo-casso', cassoV2Body(test, { reference: 'MA_GIAO_DICH_THU_NGHIEM' })],
    ['demo-casso-v1', cassoV1Body(cassoV1Row(test, { tid: 'MA_GIAO_DICH_THU_NGHIEM' }))],
    ['demo-casso', cassoV2Body({ ...test, accountNumber: '88888888' }, { reference: 'MA_GIAO_DICH_THU_NGHIEM' })],
  ] as const)
    expect(await casso(connectionId, body)).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
  expect((await hanh.transactions())[0]).toMatchObject({ verdict: 'test' });
});

it('refuses an old signature, a changed body, and the proof of the other version', async () => {
  const bill = await hanh.ask(25_000);
  const body = cassoV2Body(paymentOf(bill));
  const v2 = cassoHeaders('demo-casso', body, DEMO_SECRET, house.clock());
  const v1 = cassoHeaders('demo-casso-v1', body, DEMO_SECRET, house.clock());
  const post = (connectionId: string, text: string, headers: Record<string, string>) =>
    house.api('POST', `/webhooks/casso/${connectionId}`, { body: text, headers });
  for (const answer of [
    await casso('demo-casso', body, house.clock() - 300_001),
    await post('demo-casso', body.replace('25000,', '26000,'), v2),
    await post('demo-casso', body, v1),
    await post('demo-casso-v1', body, v2),
    await post('demo-casso', body, {}),
    await post('demo-casso', '{"error":0,', v2),
  ])
    expect(answer).toMatchObject({ status: 401, body: { code: 'webhook/bad-signature' } });
  const reordered = JSON.stringify(JSON.parse(body), null, 2);
  expect(await post('demo-casso', reordered, v2)).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
});
