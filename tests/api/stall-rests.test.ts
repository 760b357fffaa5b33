import { reopenRested } from '../../server/src/stalls/index.ts';
import { type House, startHouse } from '../helpers/house.ts';
import { MORNING } from '../helpers/test-clock.ts';

const STALL = '/api/stalls/gc-a01';

let house: House;
let holder: string;
let lineOfA01: { productId: string; quantity: number };
beforeAll(async () => {
  house = await startHouse();
  holder = await house.signIn('gc-a01');
  const { items } = (await house.api('GET', `${STALL}/items`, { token: holder })).body;
  const item = items.find(({ isOffered }: { isOffered: boolean }) => isOffered);
  lineOfA01 = { productId: item.id, quantity: item.step };
});
afterAll(() => house.close());
afterEach(() => house.clock.set(MORNING));

let lastKey = 0;
const post = (path: string, body?: object, token: string | null = holder) =>
  house.api('POST', path, { key: `rest-${++lastKey}`, ...(token && { token }), ...(body && { body }) });
const sign = async () =>
  (await house.api('GET', '/api/markets/cho-go-cong/stalls')).body.items.find(
    ({ id }: { id: string }) => id === 'gc-a01',
  );
const order = () =>
  post(
    '/api/markets/cho-go-cong/orders',
    { buyer: { name: 'Lan', phone: '0912345678' }, handover: 'collect', lines: [lineOfA01] },
    null,
  );

it('a stall that rests says until when and why, and takes no orders', async () => {
  const { status, body } = await post(`${STALL}/pause`, { until: '2026-11-26', reason: 'Nhà có việc' });
  expect([status, body.status]).toEqual([200, 'paused']);
  expect(await sign()).toMatchObject({
    status: 'paused',
    pauseNote: 'Nhà có việc, đến 26/11/2026',
    pausedUntil: '2026-11-26',
  });
  const refused = await order();
  expect([refused.status, refused.body.code]).toEqual([409, 'stall/closed']);
  expect(refused.body.detailVi).toMatch(/\S/);
});

it('it sells again by itself the morning after its last day, and not before', async () => {
  await post(`${STALL}/pause`, { until: '2026-11-26', reason: '' });
  house.clock.set(Date.parse('2026-11-26T23:59:59+07:00'));
  await reopenRested(house.db, house.clock());
  expect((await sign()).status).toBe('paused');
  house.clock.set(Date.parse('2026-11-27T00:00:01+07:00'));
  await Promise.all([reopenRested(house.db, house.clock()), reopenRested(house.db, house.clock())]);
  expect(await sign()).toMatchObject({ status: 'active', pauseNote: null, pausedUntil: null });
  expect((await order()).status).toBe(201);
  const reopened = await house.db
    .selectFrom('AuditEntry')
    .select('actor')
    .where('subject', '=', 'gc-a01')
    .where('action', '=', 'stall.reopened')
    .execute();
  expect(reopened).toEqual([{ actor: 'clock' }]);
});

it('its holder opens it earlier with one tap', async () => {
  await post(`${STALL}/pause`, { until: '2026-12-24', reason: 'Về quê' });
  expect((await post(`${STALL}/reopen`)).body.status).toBe('active');
  expect((await order()).status).toBe(201);
});

it('hours stand on its sign', async () => {
  const hours = [
    { from: '05:00', to: '10:30' },
    { from: '15:00', to: '18:00' },
  ];
  expect((await post(`${STALL}/hours`, { hours })).body.hours).toBe('05:00–10:30, 15:00–18:00');
  expect((await sign()).hours).toBe('05:00–10:30, 15:00–18:00');
});

it.each([
  ['hours', { hours: [] }, 'stall/bad-hours'],
  ['hours', { hours: [{ from: '10:00', to: '05:00' }] }, 'stall/bad-hours'],
  [
    'hours',
    {
      hours: [
        { from: '05:00', to: '11:00' },
        { from: '10:00', to: '12:00' },
      ],
    },
    'stall/bad-hours',
  ],
  ['hours', { hours: [{ from: '5 giờ', to: '11:00' }] }, 'stall/bad-hours'],
  ['pause', { until: '2026-11-23' }, 'stall/bad-rest'],
  ['pause', { until: '2030-01-01' }, 'stall/bad-rest'],
  ['pause', { until: '2026-02-31' }, 'stall/bad-rest'],
  ['pause', { until: '2026-11-26', status: 'active' }, 'request/invalid'],
])('%s with %j is refused in words, and the sign stays', async (act, body, code) => {
  const before = await sign();
  const answer = await post(`${STALL}/${act}`, body);
  expect([answer.status, answer.body.code]).toEqual([422, code]);
  expect(await sign()).toEqual(before);
});

it('a stall that the board closed is not opened by its holder', async () => {
  await house.db.updateTable('Stall').set({ status: 'closed' }).where('id', '=', 'gc-a05').execute();
  const theirs = await house.signIn('gc-a05');
  for (const [act, body] of [
    ['reopen', undefined],
    ['pause', { until: '2026-11-30' }],
  ] as const)
    expect((await post(`/api/stalls/gc-a05/${act}`, body, theirs)).body.code).toBe('stall/gone');
});

it('is the holder’s affair: not a neighbour’s, not the board’s, nobody’s without a sign-in', async () => {
  const others = { neighbour: await house.signIn('gc-a02'), board: await house.signIn('board@go-cong') };
  const acts: [string, object?][] = [
    ['hours', { hours: [{ from: '05:00', to: '11:00' }] }],
    ['pause', { until: '2026-11-26' }],
    ['reopen'],
  ];
  for (const [act, body] of acts) {
    expect((await post(`${STALL}/${act}`, body, others.neighbour)).status).toBe(404);
    expect((await post(`${STALL}/${act}`, body, others.board)).status).toBe(404);
    expect((await post(`${STALL}/${act}`, body, null)).status).toBe(401);
  }
});
