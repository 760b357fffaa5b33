import {
  createPull,
  forgetPreviousSecrets,
  listKinds,
  type PullSource,
  providers,
  signCasso,
  signPayos,
  signSepay,
} from '../../server/src/banking/index.ts';
import { insertMany, inTransaction } from '../../server/src/db/index.ts';
import type { Answer } from '../helpers/caller.ts';
import { type Counter, openCounter, payment } from '../helpers/counter.ts';
import { type House, secretBox, startHouse } from '../helpers/house.ts';
import { cassoV1Body, cassoV1Row, cassoV2Body } from '../helpers/providers/casso.ts';
import { startFakeCasso } from '../helpers/providers/fake-casso.ts';
import { startFakePayos } from '../helpers/providers/fake-payos.ts';
import type { FakeProvider } from '../helpers/providers/fake-provider.ts';
import { startFakeSepay } from '../helpers/providers/fake-sepay.ts';
import { startFakeVietqr } from '../helpers/providers/fake-vietqr.ts';
import { payosData } from '../helpers/providers/payos.ts';
import { paymentOf, type Told } from '../helpers/providers/told.ts';
import { vietqrBody } from '../helpers/providers/vietqr.ts';
import { openRealAccount } from '../helpers/real-account.ts';
import { startPull } from '../helpers/start-pull.ts';
import { MORNING } from '../helpers/test-clock.ts';

const DAY = 86_400_000;
const STALL = '/api/stalls/gc-a01/bank-connections';
const THEIRS = 'whsec_of-the-provider-0001';

let house: House;
let hanh: Counter;
let outside: FakeProvider[];
beforeAll(async () => {
  const clock = () => house.clock();
  const payos = { clientId: 'the-clientId-of-hanh', apiKey: 'the-apiKey-of-hanh', checksumKey: THEIRS };
  const vietqr = { userName: 'the-userName-of-hanh', password: THEIRS, bankBin: '970407' };
  const started = {
    sepay: await startFakeSepay(THEIRS),
    casso: await startFakeCasso(THEIRS),
    payos: await startFakePayos(payos, clock),
    vietqr: await startFakeVietqr(vietqr, clock),
  };
  outside = Object.values(started);
  const baseUrls = Object.fromEntries(Object.entries(started).map(([name, { url }]) => [name, url]));
  house = await startHouse({ baseUrls });
  hanh = await openCounter(house, 'gc-a01');
  await openRealAccount(house, 'gc-a01', '190355512345');
});
afterAll(async () => {
  await house.close();
  for (const provider of outside) await provider.close();
});
afterEach(async () => {
  house.clock.set(MORNING);
  await house.db.updateTable('BankConnection').set({ status: 'revoked' }).where('stallId', 'is not', null).execute();
});

let lastKey = 0;
function post(path: string, body?: object, key = `connection-${++lastKey}`): Promise<Answer> {
  return house.api('POST', STALL + path, { token: hanh.token, key, ...(body && { body }) });
}
const list = async () => (await house.api('GET', STALL, { token: hanh.token })).body;
const see = async (id: string) => (await list()).items.find((one: { id: string }) => one.id === id);

const connectionKinds = listKinds(providers);
type Kind = (typeof connectionKinds)[number];
const kinds = connectionKinds.map((kind): [string, Kind] => [`${kind.provider} ${kind.authentication}`, kind]);
const hooks = kinds.filter(([, kind]) => kind.hasWebhook);

/** What the holder copies from the provider. */
const copied = ({ secret: from, fields }: Kind, secret = THEIRS) => {
  const others = fields.filter(({ name }) => name !== 'secret').map(({ name }) => [name, `the-${name}-of-hanh`]);
  return { ...(from === 'theirs' && { secret }), ...(others.length > 0 && { parts: Object.fromEntries(others) }) };
};

interface Feed {
  id: string;
  provider: string;
  authentication: string;
  secret: string;
}

async function connect(kind: Kind): Promise<Feed> {
  const { provider, authentication } = kind;
  const { status, body } = await post('', { provider, authentication, ...copied(kind) });
  expect([status, body.code]).toEqual([201, undefined]);
  return { id: body.connection.id, provider, authentication, secret: body.secret ?? THEIRS };
}
const kindOf = (provider: string, authentication: string) =>
  connectionKinds.find((one) => one.provider === provider && one.authentication === authentication)!;
const connectApiKey = () => connect(kindOf('sepay', 'apikey'));

/** Tell as the provider would, under a secret of the connection. */
async function tell({ id, provider, authentication, secret }: Feed, told: Told, token?: string): Promise<Answer> {
  const send = (path: string, body: string, headers: Record<string, string>) =>
    house.api('POST', `/webhooks/${provider}/${id}${path}`, { body, headers });
  const at = house.clock();
  if (provider === 'sepay') {
    const { id: number, memo: content, amountVnd: transferAmount, accountNumber } = told;
    const fields = { id: number, content, transferAmount, accountNumber, bookedAt: told.bookedAt ?? at };
    const body = JSON.stringify(
      payment({ payee: { accountNumber } } as never, { ...fields, referenceCode: `FT${number}` }),
    );
    return send(
      '',
      body,
      authentication === 'apikey'
        ? { Authorization: `Apikey ${secret}` }
        : signSepay(body, secret, Math.floor(at / 1000)),
    );
  }
  if (authentication === 'secure-token') return send('', cassoV1Body(cassoV1Row(told)), { 'Secure-Token': secret });
  if (provider === 'casso') return send('', cassoV2Body(told), signCasso(cassoV2Body(told), secret, at));
  if (provider === 'payos') {
    const data = payosData(told);
    return send('', JSON.stringify({ code: '00', success: true, data, signature: signPayos(data, secret) }), {});
  }
  const bearer = token ?? (await askToken({ id, secret })).body.access_token;
  return send('/bank/api/transaction-sync', vietqrBody(told), { Authorization: `Bearer ${bearer}` });
}

function askToken({ id, secret }: Pick<Feed, 'id' | 'secret'>): Promise<Answer> {
  const Authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  return house.api('POST', `/webhooks/vietqr/${id}/api/token_generate`, { headers: { Authorization } });
}

async function kept(id: string) {
  return house.db.selectFrom('BankConnection').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}
async function witnessed(id: string) {
  const rows = await house.db
    .selectFrom('AuditEntry')
    .select(['action', 'actor', 'content'])
    .where('subject', '=', id)
    .orderBy('seq')
    .execute();
  return rows;
}

describe.each(kinds)('%s', (_name, kind) => {
  it('is connected, shows our secret once and a given one never, and keeps it sealed', async () => {
    const { provider, authentication, secret: from } = kind;
    const given = copied(kind);
    const key = `once-${provider}-${authentication}`;
    const { status, body } = await post('', { provider, authentication, ...given }, key);
    const { id } = body.connection;
    expect([status, body.secret]).toEqual([201, from === 'ours' ? expect.stringMatching(/^[\w-]{32}$/) : null]);
    const secret = body.secret ?? THEIRS;
    expect(body.connection).toMatchObject({
      provider,
      authentication,
      status: 'active',
      webhookUrl: !kind.hasWebhook ? null : `${house.url}/webhooks/${provider}/${id}`,
      userName: authentication === 'basic-token' ? id : null,
      kind,
      secretEnd: secret.slice(-4),
      previousSecretUntil: null,
      state: 'new',
      reason: 'chưa có tin tiền nào',
    });
    const again = await post('', { provider, authentication, ...given }, key);
    expect(again.body).toEqual(body);

    const listed = await house.api('GET', STALL, { token: hanh.token });
    expect(listed.text).toContain(id);
    expect(listed.text).not.toContain(secret);
    const stored = JSON.stringify([
      await kept(id),
      await house.db.selectFrom('IdempotencyKey').selectAll().execute(),
      await house.db.selectFrom('AuditEntry').selectAll().where('subject', '=', id).execute(),
    ]);
    expect(stored).not.toContain(secret);
    expect((await kept(id)).secret).toMatch(/^aes1\./);
  });
});

describe.each(hooks)('%s', (_name, kind) => {
  it('settles a bill with what is told under its secret, and nothing under another', async () => {
    const feed = await connect(kind);
    const bill = await hanh.ask(25_000);
    // Who makes codes gives each bill an account of its own.
    if (kind.authentication !== 'links') expect(bill.payee.accountNumber).toBe('190355512345');
    expect(await tell({ ...feed, secret: 'another-secret-of-nobody' }, paymentOf(bill))).toMatchObject({ status: 401 });
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'open' });
    expect(await tell(feed, paymentOf(bill, { bookedAt: house.clock() }))).toMatchObject({ status: 200 });
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000 });
    expect(await see(feed.id)).toMatchObject({ state: 'listening', lagSeconds: 0, acceptedCount: 1 });
  });

  it('is tested through its public address: reached, signed rightly, kept as a test, no money and no life', async () => {
    const feed = await connect(kind);
    // Casso's tests are told apart by their second alone.
    house.clock.advance(connectionKinds.indexOf(kind) * 10_000);
    const { status, body } = await post(`/${feed.id}/test`);
    expect([status, body]).toEqual([
      200,
      {
        isGood: true,
        isReached: true,
        isSignatureRight: true,
        isKept: true,
        status: 200,
        seconds: expect.any(Number),
        sentence: expect.stringMatching(/^Thông: .* không tính thành tiền\.( Hỏi được payOS: trả lời sau .* giây\.)?$/),
      },
    ]);
    const [newest] = await hanh.transactions();
    expect(newest).toMatchObject({ verdict: 'test', amountVnd: 1 });
    expect(await see(feed.id)).toMatchObject({ state: 'new', acceptedCount: 1, lastDeliveryAt: null });
    // A test once more is another test, not a contradiction of the first.
    house.clock.advance(1000);
    expect((await post(`/${feed.id}/test`)).body).toMatchObject({ isKept: true });
  });

  it('takes both secrets while one is changed, until the provider uses the new one', async () => {
    const old = await connect(kind);
    const given = kind.secret === 'theirs' ? { secret: 'whsec_of-the-provider-0002' } : {};
    house.clock.advance(1000);
    const { status, body } = await post(`/${old.id}/rotate`, given);
    const fresh = { ...old, secret: body.secret ?? 'whsec_of-the-provider-0002' };
    expect(status).toBe(200);
    expect(body.connection).toMatchObject({
      secretEnd: fresh.secret.slice(-4),
      previousSecretUntil: new Date(MORNING + 1000 + 7 * DAY + 7 * 3_600_000).toISOString().replace('Z', '+07:00'),
    });
    const pay = async (feed: Feed) => {
      const bill = await hanh.ask(10_000);
      return (await tell(feed, paymentOf(bill))).status;
    };
    expect(await pay(old)).toBe(200);
    // Our own test is signed with the new secret; the provider has yet to show that it knows it.
    expect((await post(`/${old.id}/test`)).body).toMatchObject({ isSignatureRight: true });
    expect(await pay(old)).toBe(200);
    expect(await pay(fresh)).toBe(200);
    expect(await see(old.id)).toMatchObject({ previousSecretUntil: null });
    expect((await kept(old.id)).previousSecret).toBeNull();
    expect(await pay(old)).toBe(401);
    expect(await pay(fresh)).toBe(200);
  });

  it('forgets the secret before after seven days', async () => {
    const old = await connect(kind);
    await post(`/${old.id}/rotate`, kind.secret === 'theirs' ? { secret: 'whsec_of-the-provider-0003' } : {});
    const told = { id: 1, accountNumber: '190355512345', memo: 'x', amountVnd: 1000 };
    house.clock.set(MORNING + 7 * DAY - 1);
    expect((await tell(old, { ...told, id: 880_000 + ++lastKey, bookedAt: house.clock() })).status).toBe(200);
    house.clock.set(MORNING + 7 * DAY);
    expect((await tell(old, { ...told, id: 880_000 + ++lastKey, bookedAt: house.clock() })).status).toBe(401);
  });

  it('is not there once revoked; what it told stays', async () => {
    const feed = await connect(kind);
    const token = kind.provider === 'vietqr' ? (await askToken(feed)).body.access_token : undefined;
    const bill = await hanh.ask(15_000);
    await tell(feed, paymentOf(bill), token);
    expect(await post(`/${feed.id}/revoke`)).toMatchObject({
      status: 200,
      body: { status: 'revoked', secretEnd: null },
    });
    expect(await tell(feed, paymentOf(bill), token ?? 'none')).toMatchObject({ status: 404 });
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
    expect(await kept(feed.id)).toMatchObject({ secret: null, previousSecret: null, acceptedCount: 1 });
    expect(await post(`/${feed.id}/revoke`)).toMatchObject({ status: 200 });
    for (const act of ['test', 'rotate'])
      expect(await post(`/${feed.id}/${act}`, act === 'rotate' ? {} : undefined)).toMatchObject({
        status: 409,
        body: { code: 'bank-connection/revoked' },
      });
    expect((await witnessed(feed.id)).map(({ action }) => action)).toEqual([
      'bank-connection.created',
      'bank-connection.revoked',
    ]);
  });
});

const asked = kinds.filter(([, kind]) => !kind.hasWebhook && kind.authentication !== 'api-token-v2');

describe.each(asked)('%s', (_name, kind) => {
  it('is tested by asking the provider: what it answers, and what it refuses', async () => {
    const feed = await connect(kind);
    expect((await post(`/${feed.id}/test`)).body).toEqual({
      isGood: true,
      isReached: true,
      isSignatureRight: null,
      isKept: false,
      status: null,
      seconds: expect.any(Number),
      sentence: expect.stringMatching(new RegExp(`^Hỏi được ${kind.providerName}: trả lời sau \\d+,\\d+ giây\\.$`)),
    });
    await post(`/${feed.id}/rotate`, copied(kind, 'not-what-the-provider-gave'));
    expect((await post(`/${feed.id}/test`)).body).toMatchObject({
      isGood: false,
      sentence: expect.stringContaining('từ chối mã truy cập (401)'),
    });
  });
});

it('needs all that the provider gives, and keeps at a rotation what is not given anew', async () => {
  const links = { provider: 'payos', authentication: 'links' };
  const parts = { clientId: 'the-clientId-of-hanh', apiKey: 'the-apiKey-of-hanh' };
  for (const given of [undefined, {}, { clientId: 'x' }])
    expect(await post('', { ...links, secret: THEIRS, ...(given && { parts: given }) })).toMatchObject({
      status: 422,
      body: { code: 'bank-connection/part-missing' },
    });
  const { body: bad } = await post('', { ...links, secret: THEIRS, parts: { ...parts, apiKey: 'có dấu' } });
  expect(bad.code).toBe('bank-connection/bad-secret');
  const { body } = await post('', { ...links, secret: THEIRS, parts });
  const { id } = body.connection;
  const before = await kept(id);
  expect(before.parts).toMatch(/^aes1\./);
  // The test asks payOS with all three: it knows them.
  expect((await post(`/${id}/test`)).body).toMatchObject({ isGood: true });
  expect((await post(`/${id}/rotate`, { secret: 'another-checksum-key' })).status).toBe(200);
  expect(secretBox.open((await kept(id)).parts!, `${id}/parts`)).toBe(JSON.stringify(parts));
  expect((await post(`/${id}/rotate`, { secret: THEIRS, parts: { apiKey: 'the-wrong-one' } })).status).toBe(200);
  house.clock.advance(1000);
  expect((await post(`/${id}/test`)).body).toMatchObject({
    isGood: false,
    sentence: expect.stringContaining('Chưa hỏi được payOS: từ chối mã truy cập (401)'),
  });
});

it('cannot be connected without a proof, or with a secret from the wrong side', async () => {
  const refused = async (body: object) => {
    const { status, body: problem } = await post('', body);
    return [status, problem.code];
  };
  expect(await refused({ provider: 'sepay' })).toEqual([422, 'bank-connection/unknown-kind']);
  for (const authentication of ['', 'none', 'checksum'])
    expect(await refused({ provider: 'sepay', authentication })).toEqual([422, 'bank-connection/unknown-kind']);
  expect(await refused({ provider: 'payos', authentication: 'checksum' })).toEqual([
    422,
    'bank-connection/secret-missing',
  ]);
  expect(await refused({ provider: 'sepay', authentication: 'apikey', secret: THEIRS })).toEqual([
    422,
    'bank-connection/secret-is-ours',
  ]);
  for (const secret of ['', 'short', 'with a space in the middle', 'x'.repeat(119), 'mã-bí-mật-có-dấu-tiếng-việt'])
    expect(await refused({ provider: 'payos', authentication: 'checksum', secret })).toEqual([
      422,
      'bank-connection/bad-secret',
    ]);
});

it('stands where the list said it would, once', async () => {
  const { next } = await list();
  const body = { id: next.id, provider: 'payos', authentication: 'checksum', secret: THEIRS };
  const { body: made } = await post('', body);
  expect(made.connection.webhookUrl).toBe(next.webhookUrls.payos);
  expect(await post('', body)).toMatchObject({ status: 409, body: { code: 'bank-connection/id-taken' } });
});

it('has a stall connect eight feeds and no more', async () => {
  for (let count = 0; count < 8; count += 1) await connectApiKey();
  expect(await post('', { provider: 'sepay', authentication: 'apikey' })).toMatchObject({
    status: 409,
    body: { code: 'bank-connection/too-many' },
  });
});

it('witnesses who did what, with no secret', async () => {
  const feed = await connectApiKey();
  const { body } = await post(`/${feed.id}/rotate`, {});
  const rows = await witnessed(feed.id);
  expect(rows.map(({ action }) => action)).toEqual(['bank-connection.created', 'bank-connection.rotated']);
  for (const { content } of rows) {
    expect(JSON.parse(content)).toEqual({ provider: 'sepay', authentication: 'apikey', stallId: 'gc-a01' });
    for (const secret of [feed.secret, body.secret]) expect(content).not.toContain(secret.slice(-4));
  }
});

it('rotates once for one key, and draws another for another', async () => {
  const feed = await connectApiKey();
  const [one, same] = [await post(`/${feed.id}/rotate`, {}, 'turn'), await post(`/${feed.id}/rotate`, {}, 'turn')];
  expect(same.body).toEqual(one.body);
  const other = await post(`/${feed.id}/rotate`, {});
  expect(other.body.secret).not.toBe(one.body.secret);
  const pay = async (secret: string) => (await tell({ ...feed, secret }, paymentOf(await hanh.ask(1000)))).status;
  // The one in between was never used; the one the provider still has is.
  expect(await pay(one.body.secret)).toBe(401);
  expect(await pay(feed.secret)).toBe(200);
  expect(await pay(other.body.secret)).toBe(200);
  expect(await pay(feed.secret)).toBe(401);
});

describe('whoever does not hold the stall', () => {
  const calls = (id: string): [string, string, object?][] => [
    ['GET', STALL],
    ['POST', STALL, { provider: 'sepay', authentication: 'apikey' }],
    ['POST', `${STALL}/${id}/test`],
    ['POST', `${STALL}/${id}/rotate`, {}],
    ['POST', `${STALL}/${id}/revoke`],
  ];

  it.each(['gc-a02', 'board@go-cong', 'auditor@go-cong', 'operator'])('finds nothing: %s', async (login) => {
    const { id } = await connectApiKey();
    const token = await house.signIn(login);
    for (const [method, path, body] of calls(id))
      expect(
        await house.api(method, path, { token, key: `stranger-${++lastKey}`, ...(body && { body }) }),
      ).toMatchObject({
        status: 404,
        body: { code: 'resource/not-found' },
      });
    expect(await see(id)).toMatchObject({ status: 'active' });
  });

  it('is refused when only staff of the stall', async () => {
    const { id } = await connectApiKey();
    const helper = await house.db
      .selectFrom('Person')
      .select('id')
      .where('login', '=', 'helper@go-cong')
      .executeTakeFirstOrThrow();
    const role = { id: 'staff-of-hanh', personId: helper.id, role: 'stall-staff', marketId: null, stallId: 'gc-a01' };
    await inTransaction(house.db, (tx) => insertMany(tx, 'RoleAssignment', [role]));
    const token = await house.signIn('helper@go-cong');
    for (const [method, path, body] of calls(id))
      expect(await house.api(method, path, { token, key: `staff-${++lastKey}`, ...(body && { body }) })).toMatchObject({
        status: 403,
        body: { code: 'session/forbidden' },
      });
  });

  it("cannot reach another stall's connection through his own stall", async () => {
    const { id } = await connectApiKey();
    const token = await house.signIn('gc-a02');
    for (const act of ['test', 'rotate', 'revoke'])
      expect(
        await house.api('POST', `/api/stalls/gc-a02/bank-connections/${id}/${act}`, {
          token,
          key: `beside-${++lastKey}`,
          ...(act === 'rotate' && { body: {} }),
        }),
      ).toMatchObject({ status: 404 });
    expect(await see(id)).toMatchObject({ status: 'active', previousSecretUntil: null });
  });
});

describe('the lamp', () => {
  const told = (bookedAt: number): Told => ({
    id: 770_000 + ++lastKey,
    accountNumber: '190355512345',
    memo: 'x',
    amountVnd: 1000,
    bookedAt,
  });

  it('turns slow when the bank is told late, and lost when nothing comes', async () => {
    const feed = await connectApiKey();
    await tell(feed, told(house.clock() - 5 * 60_000));
    expect(await see(feed.id)).toMatchObject({
      state: 'slow',
      lagSeconds: 300,
      reason: 'tin mới nhất đến trễ 5 phút so với ngân hàng',
    });
    await tell(feed, told(house.clock() - 2000));
    expect(await see(feed.id)).toMatchObject({ state: 'listening', lagSeconds: 2 });
    house.clock.advance(61 * 60_000);
    expect(await see(feed.id)).toMatchObject({ state: 'lost', reason: 'im từ 08:00, lâu hơn thường lệ' });
  });

  it('is shown to the board of that market only', async () => {
    const feed = await connectApiKey();
    await tell(feed, told(house.clock()));
    const feeds = async (login: string, slug: string) => {
      const token = await house.signIn(login);
      return (await house.api('GET', `/api/markets/${slug}/overview`, { token })).body.feeds;
    };
    const own = await feeds('board@go-cong', 'cho-go-cong');
    expect(own).toContainEqual({
      connectionId: feed.id,
      provider: 'sepay',
      stallCode: 'A01',
      acceptedCount: 1,
      refusedCount: 0,
      lastDeliveryAt: expect.any(String),
      state: 'listening',
      reason: 'tin mới nhất lúc 08:00',
      why: { code: 'feed/heard', params: { at: 'time/clock', 'at.clock': '08:00' } },
    });
    const others = await feeds('union@van-dau', 'cho-online-phu-nu-van-dau');
    expect(others.map((one: { connectionId: string }) => one.connectionId)).not.toContain(feed.id);
    expect(others).toContainEqual(expect.objectContaining({ connectionId: 'demo-sepay' }));
  });
});

it('counts deliveries by provider and by what became of them', async () => {
  const feed = await connectApiKey();
  const read = async (outcome: string) => {
    const { text } = await house.api('GET', '/metrics');
    const line = new RegExp(`choso_bank_deliveries_total\\{provider="sepay",outcome="${outcome}"\\} (\\d+)`).exec(text);
    return Number(line?.[1] ?? 0);
  };
  const before = [await read('accepted'), await read('refused')] as const;
  const told = paymentOf(await hanh.ask(5000));
  await tell(feed, told);
  await tell({ ...feed, secret: 'another-secret-of-nobody' }, told);
  expect([await read('accepted'), await read('refused')]).toEqual([before[0] + 1, before[1] + 1]);
});

it('says when the secret does not open any more, and takes a new one', async () => {
  const feed = await connectApiKey();
  const other = await connectApiKey();
  // As after a lost key file: what stands there was sealed for somebody else.
  await house.db
    .updateTable('BankConnection')
    .set({ secret: (await kept(other.id)).secret })
    .where('id', '=', feed.id)
    .execute();
  expect(await see(feed.id)).toMatchObject({ secretEnd: null });
  expect(await tell(feed, paymentOf(await hanh.ask(5000)))).toMatchObject({ status: 500 });
  expect(house.faults.splice(0)).toHaveLength(1);
  const { body } = await post(`/${feed.id}/rotate`, {});
  expect(await tell({ ...feed, secret: body.secret }, paymentOf(await hanh.ask(5000)))).toMatchObject({ status: 200 });
});

it('gives the pull of a list the open token of a connection that keeps it sealed', async () => {
  const token = await connect(kindOf('sepay', 'api-token'));
  const asked: string[] = [];
  const source: PullSource = {
    canPull: ({ authentication }) => authentication === 'api-token',
    listSince: async ({ secret }) => {
      asked.push(secret);
      return { deliveries: [], nextCursor: '' };
    },
  };
  const inbox = { receive: async () => undefined };
  const log = { error: (details: Record<string, unknown>) => void house.faults.push(details) };
  const { db, clock } = house;
  const pull = createPull({ db, clock, inbox, secretBox, sources: { sepay: source }, log });
  await pull.tick();
  expect(asked).toEqual([THEIRS]);
  expect(await see(token.id)).toMatchObject({
    state: 'listening',
    reason: 'đã hỏi nhà cung cấp lúc 08:00, không sót tin nào',
  });
});

it('takes a key as long as Casso makes them, and asks with it whole', async () => {
  const secret = `AK_CS.${'0123456789abcdef'.repeat(2)}.${'Ab3'.repeat(24)}`;
  const { status, body } = await post('', { provider: 'casso', authentication: 'api-key', secret });
  expect([secret.length, status]).toEqual([111, 201]);
  expect(secretBox.open((await kept(body.connection.id)).secret!, body.connection.id)).toBe(secret);
});

it.each([
  ['sepay', 'api-token'],
  ['casso', 'api-key'],
])('asks %s at once with the right key, however often it refused the one before', async (provider, authentication) => {
  const { body: made } = await post('', { provider, authentication, secret: 'not-what-the-provider-gave' });
  const pull = startPull(house);
  for (let times = 0; times < 3; times += 1) {
    await pull.tick();
    house.clock.advance(60_000);
  }
  await post(`/${made.connection.id}/rotate`, { secret: THEIRS });
  await pull.tick();
  expect(await see(made.connection.id)).toMatchObject({ state: 'listening' });
});

describe.each(kinds.filter(([, kind]) => !kind.hasWebhook))('%s', (_name, kind) => {
  it('is nobody’s address: what opens a list signs no delivery', async () => {
    const feed = await connect(kind);
    const bill = await hanh.ask(25_000);
    const token = kind.provider === 'vietqr' ? 'none' : undefined;
    expect(await tell(feed, paymentOf(bill), token)).toMatchObject({ status: 404 });
    expect(await askToken(feed)).toMatchObject({ status: 404 });
    expect(await hanh.look(bill.id)).toMatchObject({ state: 'open' });
    expect(await kept(feed.id)).toMatchObject({ acceptedCount: 0, refusedCount: 0 });
  });
});

it('wipes secrets whose time beside a new one is over, and no others', async () => {
  const [over, under] = [await connectApiKey(), await connectApiKey()];
  await post(`/${over.id}/rotate`, {});
  house.clock.advance(1000);
  await post(`/${under.id}/rotate`, {});
  await forgetPreviousSecrets(house.db, MORNING + 7 * DAY);
  expect((await kept(over.id)).previousSecret).toBeNull();
  expect((await kept(under.id)).previousSecret).not.toBeNull();
});

it('leaves a chain that is whole', async () => {
  const token = await house.signIn('board@go-cong');
  const { body } = await house.api('POST', '/api/markets/cho-go-cong/ledger/verify', { token });
  expect(body).toMatchObject({ intact: true, firstBroken: null });
});
