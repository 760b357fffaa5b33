import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { paymentOf } from '../helpers/providers/told.ts';
import { askVietqrToken, syncVietqr, vietqrBody } from '../helpers/providers/vietqr.ts';
import { MORNING } from '../helpers/test-clock.ts';

let house: House;
let hanh: Counter;
beforeAll(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
});
afterAll(() => house.close());
beforeEach(() => house.clock.set(MORNING));

const REFUSED = { error: true, errorReason: 'E05', toastMessage: expect.stringMatching(/\S/), object: null };

const newToken = async () => (await askVietqrToken(house)).body.access_token;

it('hands out a token for the connection and its secret, and to nobody else', async () => {
  expect(await askVietqrToken(house)).toMatchObject({
    status: 200,
    body: { access_token: expect.stringMatching(/^\S{20,}$/), token_type: 'Bearer', expires_in: 300 },
  });
  for (const answer of [await askVietqrToken(house, 'wrong'), await askVietqrToken(house, undefined, 'demo-sepay')])
    expect(answer).toMatchObject({ status: 401, body: REFUSED });
  const unknown = await house.api('POST', '/webhooks/vietqr/demo-sepay/api/token_generate');
  expect(unknown).toMatchObject({ status: 404, body: { code: 'resource/not-found' } });
});

it('answers exactly as VietQR.vn reads it, a repeat with the same id', async () => {
  const bill = await hanh.ask(25_000);
  const [body, token] = [vietqrBody(paymentOf(bill)), await newToken()];
  const answer = await syncVietqr(house, body, token);
  expect(answer.body).toEqual({
    error: false,
    errorReason: '000',
    toastMessage: '',
    object: { reftransactionid: expect.stringMatching(/^[0-9a-f]{32}$/) },
  });
  expect((await syncVietqr(house, body, await newToken())).text).toBe(answer.text);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000, flags: [] });
});

it('takes a token for five minutes, and a delivery without one never', async () => {
  const bill = await hanh.ask(25_000);
  const [body, token] = [vietqrBody(paymentOf(bill)), await newToken()];
  expect(await syncVietqr(house, body)).toMatchObject({ status: 401, body: REFUSED });
  house.clock.advance(300_000);
  expect(await syncVietqr(house, body, token)).toMatchObject({ status: 401, body: REFUSED });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open' });
  house.clock.advance(-1);
  expect(await syncVietqr(house, body, token)).toMatchObject({ status: 200 });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
});

it('puts a time right that is seven hours ahead', async () => {
  const bill = await hanh.ask(25_000);
  const told = { ...paymentOf(bill), bookedAt: MORNING + 7 * 3_600_000 - 40_000 };
  expect(await syncVietqr(house, vietqrBody(told), await newToken())).toMatchObject({ status: 200 });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', flags: [] });
  expect((await hanh.transactions())[0]).toMatchObject({ bookedAt: '2026-11-24T07:59:20.000+07:00' });
});

it('takes one reference on two accounts for the two sides of one transfer', async () => {
  const lan = await openCounter(house, 'gc-a02');
  const bill = await hanh.ask(25_000);
  const [token, told] = [await newToken(), paymentOf(bill)];
  const { payee } = await lan.ask(1_000);
  const other = { ...told, accountNumber: payee.accountNumber, direction: 'out' as const };
  for (const side of [told, other])
    expect(await syncVietqr(house, vietqrBody(side), token)).toMatchObject({ status: 200 });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', flags: [] });
  expect((await lan.transactions())[0]).toMatchObject({ direction: 'out', verdict: 'outgoing' });
});

it('keeps what is no JSON for a person, and says so in the words of VietQR.vn', async () => {
  expect(await syncVietqr(house, '{"bankaccount"', await newToken())).toMatchObject({ status: 400, body: REFUSED });
});
