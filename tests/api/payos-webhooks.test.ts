import { type Counter, openCounter } from '../helpers/counter.ts';
import { DEMO_SECRET, type House, startHouse } from '../helpers/house.ts';
import { payosBody, payosData } from '../helpers/providers/payos.ts';
import { paymentOf, type Told } from '../helpers/providers/told.ts';

let house: House;
let hanh: Counter;
beforeAll(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
});
afterAll(() => house.close());

const ACCEPTED = { status: 200, body: { success: true } };

const post = (body: string) => house.api('POST', '/webhooks/payos/demo-payos', { body });
const tell = (told: Told, fields: object = {}) => post(payosBody(payosData(told, fields), DEMO_SECRET));

it('answers the call that confirms an address, however often, and is paid by none', async () => {
  const bill = await hanh.ask(3_000);
  const sample = {
    orderCode: 123,
    reference: 'TF230204212323',
    paymentLinkId: '124c33293c43417ab7879e14c8d9eb18',
    transactionDateTime: '2023-02-04 18:25:00',
  };
  const asDocumented = { ...paymentOf(bill), accountNumber: '12345678', memo: 'VQRIO123' };
  for (const told of [asDocumented, asDocumented, paymentOf(bill)])
    expect(await tell(told, sample)).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
});

it('adds up the transfers of one payment link', async () => {
  const bill = await hanh.ask(25_000);
  for (const amountVnd of [10_000, 15_000])
    expect(await tell(paymentOf(bill, { amountVnd }), { paymentLinkId: 'one-link' })).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000 });
});

it('refuses what was changed after it was signed, and takes it as it was', async () => {
  const bill = await hanh.ask(25_000);
  const body = payosBody(payosData(paymentOf(bill)), DEMO_SECRET);
  for (const changed of [
    body.replace('"amount":25000', '"amount":26000'),
    body.replace('"virtualAccountName":"",', ''),
    body.replace('"data":{', '"data":{"__proto__":{"amount":1},'),
    body.slice(0, -1),
    '',
    '{}',
  ])
    expect(await post(changed)).toMatchObject({ status: 401, body: { code: 'webhook/bad-signature' } });
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'open' });
  // A mark of the encoding is no change of what was signed.
  expect(await post(`\ufeff${body}`)).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
});

it('finds the stall by its virtual account', async () => {
  const bill = await hanh.ask(25_000);
  const told = { ...paymentOf(bill), accountNumber: '99990000' };
  expect(await tell(told, { virtualAccountNumber: bill.payee.accountNumber })).toMatchObject(ACCEPTED);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
});
