import { readEnv } from '../../server/src/env.ts';
import { openCounter, payment } from '../helpers/counter.ts';
import { DEMO_SECRET, type House, startHouse } from '../helpers/house.ts';

describe('a house in production, even over a demo database', () => {
  let house: House;
  let bill: Awaited<ReturnType<Awaited<ReturnType<typeof openCounter>>['ask']>>;
  beforeAll(async () => {
    house = await startHouse({ isProduction: true });
    bill = await (await openCounter(house, 'gc-a01')).ask(25_000);
  });
  afterAll(() => house.close());

  it.each([
    ['GET', '/api/demo-bank/bills'],
    ['POST', '/api/demo-bank/transfers'],
  ])('has no %s %s', async (method, path) => {
    const body = method === 'POST' ? { body: { code: bill.payload } } : {};
    expect(await house.api(method, path, body)).toMatchObject({ status: 404, body: { code: 'resource/not-found' } });
  });
});

describe('a house without the demo', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse({ seed: 'none' });
  });
  afterAll(() => house.close());

  it('has no demo people, no demo feeds and no sandbox bank', async () => {
    const person = { login: 'gc-a01', secret: DEMO_SECRET };
    expect(await house.api('POST', '/api/session', { body: person })).toMatchObject({ status: 401 });
    const bill = {
      id: '',
      reference: 'CS7G24ZQ8',
      amountVnd: 1,
      payload: '',
      memo: '',
      payee: { accountNumber: '1' },
      expiresAt: '',
    };
    expect(await house.sepay('demo-sepay', payment(bill))).toMatchObject({ status: 404 });
    expect(await house.api('GET', '/api/demo-bank/bills')).toMatchObject({ status: 404 });
    expect(await house.api('GET', '/api/markets')).toMatchObject({ status: 200, body: { items: [] } });
  });
});

it.each([
  [{ NODE_ENV: 'production', DEMO_SECRET: 'some-secret' }, /DEMO_SECRET/],
  [{ NODE_ENV: 'production', SEED: 'demo' }, /SEED/],
  [{ PORT: 'door' }, /PORT/],
  [{ PUBLIC_URL: 'here' }, /PUBLIC_URL/],
])('refuses the settings %p', (settings, reason) => {
  expect(() => readEnv(settings)).toThrow(reason);
});
