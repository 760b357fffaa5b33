import { type House, startHouse } from '../helpers/house.ts';

let house: House;
let token: string;
beforeAll(async () => {
  house = await startHouse();
  token = await house.signIn('gc-a01');
});
afterAll(() => house.close());

function ask(body: unknown, headers: Record<string, string> = {}) {
  return house.api('POST', '/api/stalls/gc-a01/payment-requests', { token, key: 'k', body, headers });
}

it.each([-1, 0, 1.5, '25000', 500_000_000, 2 ** 53 + 2, 1e300, null, true, [25_000], undefined])(
  'refuses the amount %p in words',
  async (amountVnd) => {
    const { status, body, headers } = await ask({ amountVnd });
    expect([status, body.code]).toEqual([422, 'amount/out-of-range']);
    expect(headers.get('Content-Type')).toMatch('application/problem+json');
    expect(body).toMatchObject({ detailVi: expect.stringMatching(/\S/), errors: [{ pointer: '#/amountVnd' }] });
  },
);

it('takes the smallest and the largest amount a transfer can carry', async () => {
  for (const amountVnd of [1, 499_999_999]) {
    const answer = await house.api('POST', '/api/stalls/gc-a01/payment-requests', {
      token,
      key: `k${amountVnd}`,
      body: { amountVnd },
    });
    expect(answer).toMatchObject({ status: 201, body: { amountVnd } });
  }
});

it.each([
  ['broken JSON', '{"amountVnd":', {}, 400, 'request/malformed-json'],
  ['JSON that is no object', '5', {}, 400, 'request/malformed-json'],
  ['300 kB', JSON.stringify({ amountVnd: 1, note: 'x'.repeat(300_000) }), {}, 413, 'request/too-large'],
  [
    'a form',
    'amountVnd=1',
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    415,
    'request/unsupported-media-type',
  ],
  ['control characters in the note', { amountVnd: 1, note: '\u0000' }, {}, 422, 'request/invalid'],
])('refuses %s', async (_name, body, headers, status, code) => {
  expect(await ask(body, headers as Record<string, string>)).toMatchObject({ status, body: { code } });
});

it.each([
  ['GET', '/api/payment-requests/x', 404, 'resource/not-found'],
  ['GET', '/api/orders/%00', 404, 'resource/not-found'],
  ['GET', '/api/markets/no-market', 404, 'resource/not-found'],
  ['GET', '/api/markets/chợ-gò-công', 404, 'resource/not-found'],
  ['GET', '/api/payment-requests/đơn', 404, 'resource/not-found'],
  ['POST', '/webhooks/sepay/đơn', 404, 'resource/not-found'],
  ['GET', '/api/markets/cho-go-cong/products?limit=-1', 422, 'request/invalid'],
  ['GET', '/api/markets/%E0%A4%A', 422, 'request/invalid'],
  ['POST', '/api/session', 415, 'request/unsupported-media-type'],
  ['DELETE', '/api/markets', 404, 'resource/not-found'],
])('%s %s is %p %s', async (method, path, status, code) => {
  expect(await house.api(method, path)).toMatchObject({ status, body: { code } });
});

it('takes a login with marks for a wrong one', async () => {
  const answer = await house.api('POST', '/api/session', { body: { login: 'hạnh', secret: 'x' } });
  expect(answer).toMatchObject({ status: 401, body: { code: 'session/wrong-secret' } });
});

it('says who may not, and who is not there', async () => {
  const path = '/api/markets/cho-go-cong/ledger/entries';
  expect(await house.api('GET', path)).toMatchObject({ status: 401, body: { code: 'session/required' } });
  expect(await house.api('GET', path, { token })).toMatchObject({ status: 403, body: { code: 'session/forbidden' } });
  const elsewhere = await house.signIn('union@van-dau');
  expect(await house.api('GET', path, { token: elsewhere })).toMatchObject({ status: 403 });
});

it('never shows where it broke', async () => {
  const answers = await Promise.all([
    ask('{'),
    ask({}),
    house.api('GET', '/api/nothing'),
    house.sepay('demo-sepay', 'x'),
  ]);
  for (const { text, status } of answers) {
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/\bat .+\.ts:|node_modules|select |insert /i);
  }
});
