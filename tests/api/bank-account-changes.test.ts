import { applyDueChanges, isAccountAlive } from '../../server/src/stalls/index.ts';
import type { Answer } from '../helpers/caller.ts';
import { type Counter, openCounter } from '../helpers/counter.ts';
import { DEMO_SECRET, type House, startHouse } from '../helpers/house.ts';
import { MORNING } from '../helpers/test-clock.ts';

const HOUR = 3_600_000;
const PIN = '285013';
const BOARD_LIST = '/api/markets/cho-go-cong/bank-account-changes';

let house: House;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  house = await startHouse();
  const logins = [
    'gc-a01',
    'gc-a02',
    'board@go-cong',
    'auditor@go-cong',
    'union@van-dau',
    'helper@go-cong',
    'operator',
  ];
  for (const login of logins) tokens[login] = await house.signIn(login);
  tokens.staff = await joinStaff();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.set(MORNING);
  await house.db.updateTable('BankAccountChange').set({ openFor: null, state: 'stopped' }).execute();
});

async function joinStaff(): Promise<string> {
  const invite = { name: 'Con Trai', rights: ['sums', 'goods'] };
  const { code } = (await post('/api/stalls/gc-a01/staff-invites', invite, 'gc-a01')).body;
  const { login } = (await post('/api/staff-invites/accept', { code, secret: PIN }, null)).body;
  return house.signIn(login, PIN);
}

let lastKey = 0;
const post = (
  path: string,
  body: object,
  who: string | null = 'gc-a01',
  key = `change-${++lastKey}`,
): Promise<Answer> => house.api('POST', path, { body, key, ...(who && { token: tokens[who]! }) });

const wish = (fields: object = {}) => ({
  bankBin: '999999',
  accountNumber: 'DEMO 7777 01',
  holderName: 'Nguyễn Văn Tuấn',
  relation: 'child',
  reason: 'Chuyển sang tài khoản của con',
  secret: DEMO_SECRET,
  ...fields,
});
const ask = (fields: object = {}, who = 'gc-a01', stall = 'gc-a01') =>
  post(`/api/stalls/${stall}/bank-account-changes`, wish(fields), who);
const decide = (id: string, decision = 'approve', who: string | null = 'board@go-cong') =>
  post(`/api/bank-account-changes/${id}/decide`, { decision, reason: 'Đã xem căn cước và sổ tài khoản' }, who);
const stop = (id: string, who: string | null = 'gc-a01') =>
  post(`/api/bank-account-changes/${id}/stop`, { reason: 'Không phải tôi yêu cầu' }, who);
const accounts = async (stall = 'gc-a01') =>
  (await house.api('GET', `/api/stalls/${stall}/accounts`, { token: tokens[stall]! })).body.items;
const eventsOf = (ref: string) =>
  house.db.selectFrom('Event').select(['topic', 'kind']).where('ref', '=', ref).orderBy('cursor').execute();
const witnessed = async (subject: string) =>
  (
    await house.db
      .selectFrom('AuditEntry')
      .select(['action', 'actor'])
      .where('subject', '=', subject)
      .orderBy('seq')
      .execute()
  ).map(({ action, actor }) => `${action} by ${actor}`);

describe('a change of account', () => {
  it('is asked with the secret again, approved by a second person, and is there after a day, not before', async () => {
    const [before] = await accounts();
    const asked = await ask();
    expect([asked.status, asked.body.state, asked.body.holderName]).toEqual([201, 'asked', 'NGUYEN VAN TUAN']);
    const { id } = asked.body;

    const { waiting } = (await house.api('GET', BOARD_LIST, { token: tokens['board@go-cong']! })).body;
    expect(waiting).toEqual([
      expect.objectContaining({
        id,
        stallCode: 'A01',
        accountNumber: 'DEMO777701',
        current: expect.objectContaining({ accountNumber: before.accountNumber }),
        alsoPaid: [],
      }),
    ]);
    house.clock.advance(HOUR);
    const yes = await decide(id);
    expect([yes.status, yes.body.state]).toEqual([200, 'approved']);
    expect(Date.parse(yes.body.effectiveAt)).toBe(MORNING + 25 * HOUR);

    house.clock.set(MORNING + 25 * HOUR - 1);
    expect(await applyDueChanges(house.db, house.clock())).toBe(0);
    expect((await accounts())[0].accountNumber).toBe(before.accountNumber);

    house.clock.set(MORNING + 25 * HOUR + 5000);
    // Two nodes look at the same moment; one of them makes the change.
    const done = await Promise.all([
      applyDueChanges(house.db, house.clock()),
      applyDueChanges(house.db, house.clock()),
    ]);
    expect(done.sort()).toEqual([0, 1]);
    const [now, old] = await accounts();
    expect(now).toMatchObject({ accountNumber: 'DEMO777701', isCurrent: true, relation: 'child', validTo: null });
    expect(old).toMatchObject({ id: before.id, isCurrent: false, validTo: now.validFrom });
    expect(Date.parse(now.validFrom)).toBe(MORNING + 25 * HOUR);

    expect(await witnessed(id)).toEqual([
      'bank-account-change.asked by gc-a01',
      'bank-account-change.approved by board@go-cong',
      'bank-account-change.effective by clock',
    ]);
    const told = ['stall:gc-a01', 'market:go-cong'].map((topic) => ({ topic, kind: 'bank-account.change' }));
    expect(await eventsOf(id)).toEqual([...told, ...told, ...told]);
    const isAlive = ({ validTo }: { validTo: string | null }) =>
      isAccountAlive({ validTo: validTo === null ? null : Date.parse(validTo) }, house.clock());
    expect([isAlive(old), isAlive(now)]).toEqual([false, true]);
  });

  it('leaves open bills their account: money for them still settles, new bills ask on the new one', async () => {
    const counter: Counter = await openCounter(house, 'gc-a03');
    tokens['gc-a03'] = counter.token;
    const open = await counter.ask(25_000);
    const { id } = (await ask({ accountNumber: 'DEMO777703', relation: 'child' }, 'gc-a03', 'gc-a03')).body;
    await decide(id);
    house.clock.advance(24 * HOUR);
    await applyDueChanges(house.db, house.clock());
    const next = await counter.ask(30_000);
    // Whoever pays reads whose account it is when it is not the stallholder's own.
    expect([open.payee, next.payee]).toMatchObject([
      expect.not.objectContaining({ relation: 'child' }),
      { relation: 'child' },
    ]);
    expect([open.payee.accountNumber === next.payee.accountNumber, next.payee.accountNumber]).toEqual([
      false,
      'DEMO777703',
    ]);

    await counter.pay(open, { bookedAt: house.clock() + 1000 });
    expect(await counter.look(open.id)).toMatchObject({ state: 'settled', receivedVnd: 25_000 });
    await counter.pay(next, { bookedAt: house.clock() + 1000 });
    expect(await counter.look(next.id)).toMatchObject({ state: 'settled' });

    // Without a code nothing says that money on the old account is the stall's any more.
    const before = (await counter.transactions()).length;
    await counter.pay(open, { content: 'chuyen tien rieng', bookedAt: house.clock() + 2000 });
    expect(await counter.transactions()).toHaveLength(before);
  });

  it('can be stopped in that day by the holder, by staff on another phone, or by the board, and then nothing changes', async () => {
    for (const who of ['gc-a01', 'staff', 'board@go-cong']) {
      house.clock.set(MORNING);
      const before = await accounts();
      const { id } = (await ask({ accountNumber: `DEMO66660${who.length}` })).body;
      await decide(id);
      house.clock.advance(23 * HOUR);
      const stopped = await stop(id, who);
      expect({ who, status: stopped.status, state: stopped.body.state }).toEqual({
        who,
        status: 200,
        state: 'stopped',
      });
      house.clock.advance(48 * HOUR);
      await applyDueChanges(house.db, house.clock());
      expect(await accounts()).toEqual(before);
      expect((await stop(id, who)).body.code).toBe('bank-account/change-over');
      expect((await decide(id)).body.code).toBe('bank-account/change-over');
    }
  });

  it('that the board refuses is over, with its reason', async () => {
    const { id } = (await ask({ accountNumber: 'DEMO888801' })).body;
    const no = await decide(id, 'refuse');
    expect([no.status, no.body.state]).toEqual([200, 'refused']);
    const { items } = (await house.api('GET', '/api/stalls/gc-a01/bank-account-changes', { token: tokens['gc-a01']! }))
      .body;
    expect(items[0]).toMatchObject({ id, state: 'refused', decision: 'Đã xem căn cước và sổ tài khoản' });
    expect((await ask({ accountNumber: 'DEMO888801' })).status).toBe(201);
  });

  it('two who approve at once are one approval', async () => {
    const { id } = (await ask({ accountNumber: 'DEMO888802' })).body;
    const answers = await Promise.all([decide(id), decide(id, 'refuse'), decide(id), decide(id, 'refuse')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await witnessed(id)).length).toBe(2);
  });

  it('that is stopped and takes effect at the same moment does one of the two, whole', async () => {
    const before = await accounts();
    const { id } = (await ask({ accountNumber: 'DEMO888803' })).body;
    await decide(id);
    house.clock.advance(24 * HOUR);
    const [stopped, applied] = await Promise.all([stop(id), applyDueChanges(house.db, house.clock())]);
    const isChanged = (await accounts())[0].accountNumber === 'DEMO888803';
    expect([stopped.status, applied]).toEqual(isChanged ? [409, 1] : [200, 0]);
    expect(await accounts()).toHaveLength(before.length + (isChanged ? 1 : 0));
  });

  it('is one at a time, even when two phones ask at once', async () => {
    const answers = await Promise.all([ask({ accountNumber: 'DEMO888804' }), ask({ accountNumber: 'DEMO888805' })]);
    expect(answers.map(({ status, body }) => `${status} ${body.code ?? ''}`).sort()).toEqual([
      '201 ',
      '409 bank-account/change-open',
    ]);
  });

  it('sent twice with one key is one change', async () => {
    const path = '/api/stalls/gc-a01/bank-account-changes';
    const body = wish({ accountNumber: 'DEMO888806' });
    const [one, other] = [
      await post(path, body, 'gc-a01', 'same-change'),
      await post(path, body, 'gc-a01', 'same-change'),
    ];
    expect([one.status, other.body]).toEqual([201, one.body]);
  });

  it('shows the board when another stall is paid on that account', async () => {
    const [theirs] = await accounts('gc-a02');
    const { id } = (await ask({ accountNumber: theirs.accountNumber, bankBin: theirs.bankBin })).body;
    const { waiting } = (await house.api('GET', BOARD_LIST, { token: tokens['board@go-cong']! })).body;
    expect(waiting.find((one: { id: string }) => one.id === id).alsoPaid).toEqual(['A02']);
  });

  it('tells the stall who looked at its papers, and why', async () => {
    const { id } = (await ask({ accountNumber: 'DEMO888807' })).body;
    await decide(id);
    const { items } = (await house.api('GET', '/api/stalls/gc-a01/accesses', { token: tokens['gc-a01']! })).body;
    expect(items[0]).toMatchObject({
      what: 'giấy tờ đổi tài khoản nhận tiền',
      because: 'Đã xem căn cước và sổ tài khoản',
    });
  });
});

describe('asking', () => {
  it.each([
    [{ secret: 'not-hers' }, 401, 'session/wrong-secret'],
    [{ secret: '' }, 422, 'request/invalid'],
    [{ bankBin: '000000' }, 422, 'bank-account/unknown-bank'],
    [{ bankBin: 'abc' }, 422, 'bank-account/unknown-bank'],
    [{ accountNumber: '12' }, 422, 'bank-account/bad-number'],
    [{ accountNumber: "1'; drop table" }, 422, 'bank-account/bad-number'],
    [{ holderName: '1234' }, 422, 'bank-account/bad-holder'],
    [{ reason: '' }, 422, 'bank-account/reason-missing'],
    [{ relation: 'boss' }, 422, 'request/invalid'],
    [{ state: 'effective' }, 422, 'request/invalid'],
    [{ marketId: 'van-dau' }, 422, 'request/invalid'],
  ])('with %j is refused in words, and nothing waits', async (fields, status, code) => {
    const { status: got, body } = await ask(fields);
    expect([got, body.code]).toEqual([status, code]);
    const open = await house.db.selectFrom('BankAccountChange').select('id').where('openFor', 'is not', null).execute();
    expect(open).toEqual([]);
  });

  it('for the account it is paid on already is refused', async () => {
    const [{ bankBin, accountNumber }] = await accounts();
    expect((await ask({ bankBin, accountNumber })).body.code).toBe('bank-account/already-current');
  });

  it('with wrong secrets again and again is stopped', async () => {
    const lock = await house.signIn('gc-a04');
    tokens['gc-a04'] = lock;
    for (let tries = 0; tries < 20; tries += 1)
      expect((await ask({ secret: `guess-${tries}` }, 'gc-a04', 'gc-a04')).status).toBe(401);
    expect((await ask({}, 'gc-a04', 'gc-a04')).status).toBe(429);
  });
});

describe('rights', () => {
  const everybody = [
    'gc-a01',
    'staff',
    'gc-a02',
    'board@go-cong',
    'auditor@go-cong',
    'union@van-dau',
    'helper@go-cong',
    'operator',
    null,
  ];
  const statuses = async (act: (who: string | null) => Promise<Answer>) => {
    const answers: Record<string, number> = {};
    for (const who of everybody) answers[who ?? 'nobody'] = (await act(who)).status;
    return answers;
  };

  it('only the holder asks', async () => {
    const { 'gc-a01': holder, ...others } = await statuses((who) =>
      post('/api/stalls/gc-a01/bank-account-changes', wish({ accountNumber: 'DEMO555501' }), who),
    );
    expect(holder).toBe(201);
    expect(others).toEqual({
      staff: 403,
      'gc-a02': 404,
      'board@go-cong': 404,
      'auditor@go-cong': 404,
      'union@van-dau': 404,
      'helper@go-cong': 404,
      operator: 404,
      nobody: 401,
    });
  });

  it('only the board of that market decides; who only reads is told so', async () => {
    const { id } = (await ask({ accountNumber: 'DEMO555502' })).body;
    const { 'board@go-cong': board, ...others } = await statuses((who) => decide(id, 'approve', who));
    expect(board).toBe(200);
    expect(others).toEqual({
      'gc-a01': 404,
      staff: 404,
      'gc-a02': 404,
      'auditor@go-cong': 403,
      'union@van-dau': 404,
      'helper@go-cong': 404,
      operator: 404,
      nobody: 401,
    });
  });

  it('whoever sells at the stall cannot be the second person, whatever else they are', async () => {
    const { id } = (await ask({ accountNumber: 'DEMO555503' })).body;
    const role = { id: 'double', personId: 'gc-a01', role: 'board-admin', marketId: 'go-cong', stallId: null };
    await house.db.insertInto('RoleAssignment').values(role).execute();
    const own = await decide(id, 'approve', 'gc-a01');
    await house.db.deleteFrom('RoleAssignment').where('id', '=', 'double').execute();
    expect([own.status, own.body.code]).toEqual([403, 'bank-account/own-change']);
  });

  it('the stall’s people and the board see and stop it; to others it is not there', async () => {
    const { id } = (await ask({ accountNumber: 'DEMO555504' })).body;
    for (const who of ['gc-a02', 'auditor@go-cong', 'union@van-dau', 'helper@go-cong', 'operator'])
      expect({ who, status: (await stop(id, who)).status }).toEqual({ who, status: 404 });
    expect((await stop(id, null)).status).toBe(401);
    const lists = await statuses((who) =>
      house.api('GET', '/api/stalls/gc-a01/bank-account-changes', who ? { token: tokens[who]! } : {}),
    );
    expect(lists).toEqual({
      'gc-a01': 200,
      staff: 200,
      'gc-a02': 404,
      'board@go-cong': 404,
      'auditor@go-cong': 404,
      'union@van-dau': 404,
      'helper@go-cong': 404,
      operator: 404,
      nobody: 401,
    });
    const boards = await statuses((who) => house.api('GET', BOARD_LIST, who ? { token: tokens[who]! } : {}));
    expect(boards).toEqual({
      'gc-a01': 403,
      staff: 403,
      'gc-a02': 403,
      'board@go-cong': 200,
      'auditor@go-cong': 200,
      'union@van-dau': 403,
      'helper@go-cong': 403,
      operator: 403,
      nobody: 401,
    });
    expect((await stop(id, 'staff')).status).toBe(200);
  });

  it('a real account can be asked for by a stall of the demo, but the sandbox bank never pays it', async () => {
    const { status } = await ask({ bankBin: '970436', accountNumber: '0011004567890' });
    expect(status).toBe(201);
  });
});
