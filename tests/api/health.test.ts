import { type House, startHouse } from '../helpers/house.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.close());

it('is alive, ready and counted', async () => {
  expect(await house.api('GET', '/healthz')).toMatchObject({ status: 200, body: { alive: true } });
  expect(await house.api('GET', '/readyz')).toMatchObject({ status: 200, body: { ready: true } });
  const metrics = await house.api('GET', '/metrics');
  expect(metrics.status).toBe(200);
  expect(metrics.text).toMatch(/^process_cpu_seconds_total \d/m);
});

it('signs in every demo person with the demo secret, and nobody without it', async () => {
  for (const login of ['gc-a01', 'board@go-cong', 'auditor@go-cong', 'union@van-dau', 'operator']) {
    expect(await house.signIn(login)).toEqual(expect.any(String));
  }
  const wrong = await house.api('POST', '/api/session', { body: { login: 'gc-a01', secret: 'guess' } });
  expect(wrong).toMatchObject({ status: 401, body: { code: 'session/wrong-secret' } });
});

it('sends a long list compressed to whoever can read that', async () => {
  const list = '/api/markets/cho-go-cong/stalls';
  const [zipped, plain] = await Promise.all(
    ['gzip', 'identity'].map((encoding) => fetch(house.url + list, { headers: { 'accept-encoding': encoding } })),
  );
  expect([zipped?.headers.get('content-encoding'), plain?.headers.get('content-encoding')]).toEqual(['gzip', null]);
  expect(await zipped?.json()).toEqual(await plain?.json());
});
