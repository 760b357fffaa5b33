import type { MarketEvent, Topic, WatchReply } from '@choso/shared/realtime';
import { io, type Socket } from 'socket.io-client';
import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';

let house: House;
let hanh: Counter;
beforeAll(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
});
afterAll(() => house.close());

const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.close();
});

/** A page's socket: what it heard, and a promise for the first thing of a kind. */
function listen(token?: string) {
  const socket = io(house.url, { auth: token ? { token } : {}, transports: ['websocket'], forceNew: true });
  open.push(socket);
  const heard: MarketEvent[] = [];
  socket.on('event', (event: MarketEvent) => heard.push(event));
  return {
    heard,
    watch: (topic: Topic, after?: number): Promise<WatchReply> =>
      socket.emitWithAck('watch', after === undefined ? { topic } : { topic, after }),
    hears: (kind: string) =>
      new Promise<MarketEvent>((resolve) => {
        const seen = heard.find((event) => event.kind === kind);
        if (seen) resolve(seen);
        else socket.on('event', (event: MarketEvent) => event.kind === kind && resolve(event));
      }),
  };
}

it('tells the stall, the bill, the order and the board of a payment', async () => {
  const board = await house.signIn('board@go-cong');
  const lines = [{ productId: 'gc-a01-rau-muong', quantity: 1 }];
  const order = { buyer: { name: 'Lan', phone: '0912345678' }, lines, handover: 'collect' };
  const { body: placed } = await house.api('POST', '/api/markets/cho-go-cong/orders', { key: 'live', body: order });
  const bill = placed.groups[0].paymentRequest;
  const pages: [string | undefined, Topic, string, string][] = [
    [hanh.token, 'stall:gc-a01', 'payment-request.settled', bill.id],
    [hanh.token, `payment-request:${bill.id}`, 'payment-request.settled', bill.id],
    [undefined, `order:${placed.token}`, 'order.changed', placed.id],
    [board, 'market:cho-go-cong', 'bank-transaction.booked', ''],
  ];
  const heard = await Promise.all(
    pages.map(async ([token, topic, kind, ref]) => {
      const page = listen(token);
      expect(await page.watch(topic)).toMatchObject({ ok: true, cursor: expect.any(Number) });
      return { event: page.hears(kind), topic, ref };
    }),
  );
  await hanh.pay(bill);
  for (const { event, topic, ref } of heard) {
    expect(await event).toMatchObject({
      topic,
      ...(ref ? { ref } : {}),
      cursor: expect.any(Number),
      at: expect.stringMatching(/\+07:00$/),
    });
  }
});

it('tells both sides of an order what the other did, in order', async () => {
  const lines = [{ productId: 'gc-a01-hanh-la', quantity: 1 }];
  const wish = { buyer: { name: 'Lan', phone: '0912345678' }, lines, handover: 'collect' };
  const { body: placed } = await house.api('POST', '/api/markets/cho-go-cong/orders', { key: 'both', body: wish });
  const [stall, shopper] = [listen(hanh.token), listen()];
  await Promise.all([stall.watch('stall:gc-a01'), shopper.watch(`order:${placed.token}`)]);
  const part = `/api/stalls/gc-a01/orders/${placed.groups[0].id}`;
  const { token } = hanh;
  const said = { version: 1, lines: [{ line: 0, quantity: 1.25 }] };
  await house.api('POST', `${part}/revision`, { token, key: 'both-revision', body: said });
  const answer = { answer: 'yes', version: 2 };
  const answered = await house.api('POST', `/api/orders/${placed.token}/groups/${placed.groups[0].id}/answer`, {
    key: 'both-answer',
    body: answer,
  });
  await hanh.pay(answered.body.groups[0].paymentRequest);
  await house.api('POST', `${part}/state`, { token, body: { state: 'ready' } });
  await house.api('POST', `${part}/handover`, { token, body: { reason: 'khách quen' } });
  await Promise.all([stall.hears('order.handed-over'), shopper.hears('order.handed-over')]);
  const told = (page: typeof stall) => page.heard.map(({ kind }) => kind).filter((kind) => kind.startsWith('order.'));
  const steps = ['order.proposed', 'order.accepted', 'order.ready', 'order.handed-over'];
  expect(told(stall)).toEqual(steps);
  expect(told(shopper)).toEqual([
    'order.proposed',
    'order.accepted',
    'order.changed',
    'order.ready',
    'order.handed-over',
  ]);
  const versions = shopper.heard.map(({ version }) => version);
  expect(versions).toEqual([2, 3, 4, 5, 6]);
});

it('replays what a page missed, in order, and only that', async () => {
  const page = listen(hanh.token);
  const first = await page.watch('stall:gc-a01');
  if (!first.ok) throw new Error(first.problem);
  const [one, two] = [await hanh.ask(1_000), await hanh.ask(2_000)];
  await hanh.pay(one);
  await hanh.pay(two);
  const later = listen(hanh.token);
  const second = await later.watch('stall:gc-a01', first.cursor);
  const kinds = later.heard.map(({ kind }) => kind);
  expect(kinds).toEqual([
    'payment-request.created',
    'payment-request.created',
    'bank-transaction.booked',
    'payment-request.settled',
    'bank-transaction.booked',
    'payment-request.settled',
  ]);
  const cursors = later.heard.map(({ cursor }) => cursor);
  expect(cursors).toEqual([...cursors].sort((left, right) => left - right));
  expect(second).toEqual({ ok: true, cursor: cursors.at(-1) });
});

it.each<[string, string | undefined, string]>([
  ['a stranger at a stall', undefined, 'stall:gc-a01'],
  ['another stall', 'gc-a02', 'stall:gc-a01'],
  ['a stall at the board’s door', 'gc-a01', 'market:cho-go-cong'],
  ['another market’s union', 'union@van-dau', 'market:cho-go-cong'],
  ['a guessed order', undefined, 'order:AAAAAAAAAAAAAAAAAAAAAAAA'],
  ['no topic', 'gc-a01', 'nonsense'],
])('does not let %s listen', async (_name, login, topic) => {
  const page = listen(login ? await house.signIn(login) : undefined);
  expect(await page.watch(topic as Topic)).toEqual({ ok: false, problem: 'resource/not-found' });
});

it('keeps the books right when nobody hands out events', async () => {
  house.stopRelay();
  const bill = await hanh.ask(5_000);
  await hanh.pay(bill);
  expect(await hanh.look(bill.id)).toMatchObject({ state: 'settled' });
});

it('wakes a shared speaker for the stalls that let it in, and for no other', async () => {
  const { body } = await house.api('POST', '/api/stalls/gc-a01/speaker-codes', { token: hanh.token });
  const { body: speaker } = await house.api('POST', '/api/speakers', { body: { code: body.code, name: 'Loa' } });
  const page = listen();
  expect(await page.watch(`speaker:${speaker.token}:gc-a02`)).toEqual({ ok: false, problem: 'resource/not-found' });
  expect(await page.watch(`speaker:${speaker.token}:gc-a01`)).toMatchObject({ ok: true });
  await hanh.pay(await hanh.ask(12_000));
  expect(await page.hears('bank-transaction.booked')).toMatchObject({ kind: 'bank-transaction.booked' });
});

it('tells nobody what happened while nobody watched, and misses nothing after', async () => {
  const before = await hanh.ask(11_000);
  await hanh.pay(before);
  const after = await hanh.ask(12_000);
  const page = listen(hanh.token);
  const { cursor } = (await page.watch('stall:gc-a01')) as { cursor: number };
  await hanh.pay(after);
  await page.hears('payment-request.settled');
  expect(page.heard.every((event) => event.cursor > cursor && event.ref !== before.id)).toBe(true);
  expect(page.heard.filter(({ kind }) => kind === 'payment-request.settled').map(({ ref }) => ref)).toEqual([after.id]);
});
