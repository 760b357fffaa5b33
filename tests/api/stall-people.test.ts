import { io, type Socket } from 'socket.io-client';
import { type House, startHouse } from '../helpers/house.ts';
import { MORNING } from '../helpers/test-clock.ts';

const STALL = 'gc-a01';
const PEOPLE = `/api/stalls/${STALL}/people`;
const INVITES = `/api/stalls/${STALL}/staff-invites`;
const PIN = '285013';
const MINUTE = 60_000;

let house: House;
let holder: string;
beforeAll(async () => {
  house = await startHouse();
  holder = await house.signIn(STALL);
});
afterAll(() => house.close());
afterEach(() => house.clock.set(MORNING));

let guest = 0;
/** Each helper comes from an address of their own, so that one who guesses does not lock the others out. */
const at = () => ({
  'X-Forwarded-For': `10.1.0.${++guest}`,
  'User-Agent': 'Mozilla/5.0 (Linux; Android 11) Chrome/120',
});
const post = (path: string, body: object, token?: string, headers: Record<string, string> = {}) =>
  house.api('POST', path, { body, headers, ...(token && { token }) });
const people = async (token = holder) => (await house.api('GET', PEOPLE, { token })).body;

async function invite(name = 'Nguyễn Văn Tuấn', rights: string[] = []) {
  const { status, body } = await post(INVITES, { name, rights }, holder);
  expect([status, body.code.length]).toEqual([201, 8]);
  return body as { code: string; invite: { id: string } };
}
const accept = (code: string, secret = PIN) => post('/api/staff-invites/accept', { code, secret }, undefined, at());

async function join(name?: string, rights?: string[]) {
  const { status, body } = await accept((await invite(name, rights)).code);
  expect(status).toBe(201);
  return body as { token: string; login: string; person: { id: string; roles: object[] } };
}
const sells = (token: string) => house.api('GET', `/api/stalls/${STALL}/bank-transactions`, { token });
const seesDay = (token: string) => house.api('GET', `/api/stalls/${STALL}/day?date=2026-11-24`, { token });

describe('an invitation', () => {
  it('says whose stall it is, lets the helper choose a PIN, and signs the phone in', async () => {
    const { code } = await invite('Trần Thị Mai', ['goods']);
    const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
    expect((await post('/api/staff-invites/read', { code: typed }, undefined, at())).body).toMatchObject({
      name: 'Trần Thị Mai',
      stallCode: 'A01',
      rights: ['goods'],
    });
    const { status, body } = await accept(typed);
    expect([status, body.login]).toEqual([201, 'gc-a01-mai']);
    expect(body.person.roles).toEqual([
      { role: 'stall-staff', marketSlug: 'cho-go-cong', stallId: STALL, rights: ['goods'] },
    ]);
    expect((await sells(body.token)).status).toBe(200);
    const again = await post('/api/session', { login: 'gc-a01-mai', secret: PIN });
    expect(again.status).toBe(200);
    expect((await people()).sessions).toContainEqual(
      expect.objectContaining({ name: 'Trần Thị Mai', device: 'Điện thoại Android · Chrome', isThis: false }),
    );
  });

  it('works once; two phones that take it up at once become one helper', async () => {
    const { code } = await invite('Lê Văn Hai');
    const answers = await Promise.all([accept(code), accept(code), accept(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
    expect((await accept(code)).body.code).toBe('staff/bad-code');
    expect((await people()).people.filter(({ name }: { name: string }) => name === 'Lê Văn Hai')).toHaveLength(1);
  });

  it('is over after ten minutes, when it is taken back, and when another of that name is made', async () => {
    const old = await invite('Phạm Thị Ba');
    house.clock.advance(10 * MINUTE);
    expect((await accept(old.code)).status).toBe(404);
    house.clock.set(MORNING);
    const first = await invite('Phạm Thị Tư');
    const second = await invite('Phạm Thị Tư');
    expect((await accept(first.code)).status).toBe(404);
    const gone = await house.api('DELETE', `${INVITES}/${second.invite.id}`, { token: holder });
    expect(gone.status).toBe(200);
    expect((await accept(second.code)).status).toBe(404);
  });

  it.each(['123456', '111111', '12345', 'matkhau', ''])(
    'wants a better secret than %j, and stays good',
    async (secret) => {
      const { code } = await invite(`Thử ${secret || 'không'}`);
      const refused = await accept(code, secret);
      expect([refused.status, refused.body.code]).toEqual([422, 'staff/weak-secret']);
      expect((await accept(code)).status).toBe(201);
      await cleanUp();
    },
  );

  it('is kept only as a hash, and guessing is stopped', async () => {
    const { code } = await invite('Kín Đáo');
    const kept = JSON.stringify([
      await house.db.selectFrom('StaffInvite').selectAll().execute(),
      await house.db.selectFrom('AuditEntry').selectAll().execute(),
    ]);
    expect(kept).not.toContain(code);
    const headers = at();
    const guess = () => post('/api/staff-invites/read', { code: 'ZZZZZZZZ' }, undefined, headers);
    for (let tries = 0; tries < 20; tries += 1) expect((await guess()).status).toBe(404);
    expect((await guess()).status).toBe(429);
    house.clock.advance(MINUTE);
    expect((await guess()).status).toBe(404);
  });

  it('gives no more than was offered, whatever the helper sends along', async () => {
    const { code } = await invite('Tham Lam');
    for (const extra of [{ rights: ['goods'] }, { role: 'stallholder' }, { stallId: 'gc-a02' }, { isDemo: 1 }]) {
      const refused = await post('/api/staff-invites/accept', { code, secret: PIN, ...extra }, undefined, at());
      expect([refused.status, refused.body.code]).toEqual([422, 'request/invalid']);
    }
  });
});

async function cleanUp() {
  for (const { personId, role } of (await people()).people)
    if (role === 'stall-staff') await house.api('DELETE', `${PEOPLE}/${personId}`, { token: holder });
}

describe('rights of staff', () => {
  beforeAll(cleanUp);

  it('are felt at the next tap, without signing in again', async () => {
    const { token, person } = await join('Vũ Thị Sáu');
    expect((await seesDay(token)).status).toBe(403);
    const { status, body } = await post(`${PEOPLE}/${person.id}/rights`, { rights: ['sums'] }, holder);
    expect([status, body.rights]).toEqual([200, ['sums']]);
    expect((await seesDay(token)).status).toBe(200);
    await post(`${PEOPLE}/${person.id}/rights`, { rights: [] }, holder);
    expect((await seesDay(token)).status).toBe(403);
    expect((await sells(token)).status).toBe(200);
  });

  it('nobody gives themselves, neither staff nor the holder nor the board', async () => {
    const { token, person } = await join('Vũ Văn Bảy');
    expect((await post(`${PEOPLE}/${person.id}/rights`, { rights: ['goods'] }, token)).status).toBe(403);
    // The holder is no staff of hers: her own role cannot be narrowed, widened or given away.
    expect((await post(`${PEOPLE}/${STALL}/rights`, { rights: ['goods'] }, holder)).status).toBe(404);
    expect((await house.api('DELETE', `${PEOPLE}/${STALL}`, { token: holder })).status).toBe(404);
    for (const body of [{ rights: ['admin'] }, { rights: ['goods'], role: 'stallholder' }, { role: 'stallholder' }])
      expect((await post(`${PEOPLE}/${person.id}/rights`, body, holder)).status).toBe(422);
  });

  it('and people are the holder’s alone to see and change', async () => {
    const { token: staff, person } = await join('Vũ Văn Tám', ['sums', 'goods']);
    const { id: sessionId } = (await people()).sessions[0];
    const acts: [string, string, object?][] = [
      ['GET', PEOPLE],
      ['POST', INVITES, { name: 'Ai Đó', rights: [] }],
      ['DELETE', `${INVITES}/x`],
      ['POST', `${PEOPLE}/${person.id}/rights`, { rights: [] }],
      ['DELETE', `${PEOPLE}/${person.id}`],
      ['DELETE', `/api/stalls/${STALL}/sessions/${sessionId}`],
    ];
    const others = { staff, neighbour: await house.signIn('gc-a02'), board: await house.signIn('board@go-cong') };
    for (const [method, path, body] of acts) {
      const ask = async (token?: string) =>
        (await house.api(method, path, { ...(token && { token }), ...(body && { body }) })).status;
      const answers = {
        staff: await ask(others.staff),
        neighbour: await ask(others.neighbour),
        board: await ask(others.board),
        nobody: await ask(),
      };
      expect({ path, ...answers }).toEqual({ path, staff: 403, neighbour: 404, board: 404, nobody: 401 });
    }
  });
});

describe('a helper who goes', () => {
  beforeAll(cleanUp);

  it('is signed out at once on every phone, also where a page listens', async () => {
    const { token, login, person } = await join('Đỗ Thị Chín');
    const second = (await post('/api/session', { login, secret: PIN })).body.token;
    const socket = await listen(second);
    const isDropped = heard(socket, 'disconnect');
    expect((await house.api('DELETE', `${PEOPLE}/${person.id}`, { token: holder })).status).toBe(200);
    for (const old of [token, second]) expect((await sells(old)).status).toBe(401);
    await isDropped;
    socket.close();
    // The password still opens, but no stall stands behind it.
    const back = (await post('/api/session', { login, secret: PIN })).body;
    expect([back.person.roles, (await sells(back.token)).status]).toEqual([[], 404]);
  });

  it('phone that is lost is ended alone; the others go on', async () => {
    const { token, login } = await join('Đỗ Văn Mười');
    const second = (await post('/api/session', { login, secret: PIN })).body.token;
    const { sessions } = await people();
    const lost = sessions.find(
      ({ name, device }: { name: string; device: string }) => name === 'Đỗ Văn Mười' && /Android/.test(device),
    );
    const socket = await listen(token);
    const isDropped = heard(socket, 'disconnect');
    expect((await house.api('DELETE', `/api/stalls/${STALL}/sessions/${lost.id}`, { token: holder })).status).toBe(200);
    await isDropped;
    socket.close();
    expect([(await sells(token)).status, (await sells(second)).status]).toEqual([401, 200]);
  });

  it('another stall’s phones cannot be ended from here', async () => {
    const neighbour = await house.signIn('gc-a02');
    const { sessions } = (await house.api('GET', '/api/stalls/gc-a02/people', { token: neighbour })).body;
    const theirs = await house.api('DELETE', `/api/stalls/${STALL}/sessions/${sessions[0].id}`, { token: holder });
    expect(theirs.status).toBe(404);
    expect((await house.api('GET', '/api/session', { token: neighbour })).status).toBe(200);
  });
});

it('the chain holds who came, what they may do, and who went', async () => {
  const { person } = await join('Cuối Cùng', ['goods']);
  await house.api('DELETE', `${PEOPLE}/${person.id}`, { token: holder });
  const rows = await house.db
    .selectFrom('AuditEntry')
    .select(['action', 'actor'])
    .where('subject', '=', person.id)
    .orderBy('seq')
    .execute();
  expect(rows).toEqual([
    { action: 'staff.joined', actor: person.id },
    { action: 'staff.removed', actor: STALL },
  ]);
});

const heard = (socket: Socket, event: string) => new Promise<void>((done) => void socket.once(event, () => done()));

async function listen(token: string): Promise<Socket> {
  const socket = io(house.url, { auth: { token }, transports: ['websocket'], reconnection: false });
  await heard(socket, 'connect');
  const answer = await socket.emitWithAck('watch', { topic: `stall:${STALL}` });
  expect(answer.ok).toBe(true);
  return socket;
}
