import { request } from 'node:http';
import { signSepay } from '../../server/src/banking/index.ts';
import { DEMO_SECRET, type House, startHouse } from '../helpers/house.ts';
import { sepayBody } from '../helpers/sepay-body.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.close());

const body = () => sepayBody({ accountNumber: '0123499999', content: 'tien rau', transferAmount: 25_000 });

it.each(['demo-sepay', 'demo-sepay-apikey'])('%s believes a delivery that its holder signed', async (connection) => {
  const answer = await house.sepay(connection, body());
  expect(answer).toMatchObject({ status: 200, body: { success: true } });
});

it.each([
  ['demo-sepay', 'none'],
  ['demo-sepay', 'wrong-secret'],
  ['demo-sepay', 'old'],
  ['demo-sepay-apikey', 'none'],
  ['demo-sepay-apikey', 'wrong-secret'],
] as const)('%s refuses a delivery signed "%s" and keeps nothing of it', async (connection, sign) => {
  const count = () =>
    house.db
      .selectFrom('BankDelivery')
      .select((of) => of.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
  const before = await count();
  const answer = await house.sepay(connection, body(), { sign });
  expect(answer).toMatchObject({ status: 401, body: { code: 'webhook/bad-signature' } });
  expect(await count()).toEqual(before);
});

it.each(['demo-sepay', 'demo-sepay-apikey'])('%s refuses a delivery whose proof came twice', async (connection) => {
  const text = JSON.stringify(body());
  const proof =
    connection === 'demo-sepay'
      ? signSepay(text, DEMO_SECRET, Math.floor(house.clock() / 1000))
      : { Authorization: `Apikey ${DEMO_SECRET}` };
  const send = (times: number) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = Object.fromEntries(
        Object.entries(proof).map(([name, value]) => [name, Array(times).fill(value)]),
      );
      const sent = request(`${house.url}/webhooks/sepay/${connection}`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on('error', reject).end(text);
    });
  expect([await send(2), await send(1)]).toEqual([401, 200]);
});

it('signs every byte: one changed after signing is refused', async () => {
  const headers = signSepay(JSON.stringify(body()), DEMO_SECRET, Math.floor(house.clock() / 1000));
  const answer = await house.api('POST', '/webhooks/sepay/demo-sepay', { body: JSON.stringify(body()), headers });
  expect(answer.status).toBe(401);
});
