import { type House, startHouse } from '../helpers/house.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let house: House;
beforeEach(async () => {
  house = await startHouse();
});
afterEach(() => house.close());

/** Sign in and go on with that one session, whatever becomes of it. */
async function enter(login: string): Promise<() => Promise<number>> {
  const secret = 'a-secret-of-the-tests';
  const { body } = await house.api('POST', '/api/session', { body: { login, secret } });
  return async () => (await house.api('GET', '/api/session', { token: body.token })).status;
}

it.each([
  ['gc-a01', 12 * HOUR],
  ['board@go-cong', 30 * MINUTE],
  ['auditor@go-cong', 30 * MINUTE],
  ['union@van-dau', 30 * MINUTE],
  ['operator', 30 * MINUTE],
])(
  'a session of %s that nobody uses for %d ms ends by itself, and one that is used does not',
  async (login, idleMs) => {
    const look = await enter(login);
    for (let used = 0; used < 4; used += 1) {
      house.clock.advance(idleMs - MINUTE);
      expect(await look()).toBe(200);
    }
    house.clock.advance(idleMs);
    expect(await look()).toBe(401);
    // It stays over, though the refused look itself was a request.
    expect(await look()).toBe(401);
  },
);

it('the time of the last use is written once a minute, not with every request', async () => {
  const look = await enter('gc-a01');
  const seen = async () =>
    (await house.db.selectFrom('Session').select('seenAt').where('personId', '=', 'gc-a01').execute()).map(
      ({ seenAt }) => seenAt,
    );
  const [first] = await seen();
  house.clock.advance(59_000);
  await look();
  expect(await seen()).toEqual([first]);
  house.clock.advance(1_000);
  await look();
  expect(await seen()).toEqual([house.clock()]);
});

it('a phone whose session rested out is not in the stall’s list any more', async () => {
  await enter('gc-a01');
  house.clock.advance(12 * HOUR);
  const token = await house.signIn('gc-a01');
  const { body } = await house.api('GET', '/api/stalls/gc-a01/people', { token });
  expect(body.sessions).toHaveLength(1);
});

it('over https the cookie bears the prefix that no other host can plant, and no other cookie signs anybody in', async () => {
  await house.close();
  house = await startHouse({ publicUrl: 'https://cho.example' });
  const signedIn = await house.api('POST', '/api/session', {
    body: { login: 'gc-a01', secret: 'a-secret-of-the-tests' },
  });
  const cookie = signedIn.headers.get('Set-Cookie') ?? '';
  expect(cookie).toMatch(/^__Host-choso_session=[\w-]+; /);
  expect(cookie).toMatch(/; Path=\/;/);
  expect(cookie).toMatch(/; Secure/);
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).not.toMatch(/Domain/);
  const { token } = signedIn.body;
  const lookWith = async (name: string) =>
    (await house.api('GET', '/api/session', { headers: { Cookie: `${name}=${token}` } })).status;
  expect(await lookWith('__Host-choso_session')).toBe(200);
  expect(await lookWith('choso_session')).toBe(401);
});

it('over plain http, where browsers refuse that prefix, the cookie has its plain name', async () => {
  const { headers } = await house.api('POST', '/api/session', {
    body: { login: 'gc-a01', secret: 'a-secret-of-the-tests' },
  });
  expect(headers.get('Set-Cookie')).toMatch(/^choso_session=[\w-]+; /);
});
