import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';

let house: House;
let hanh: Counter;
let second: Counter;
beforeAll(async () => {
  house = await startHouse();
  hanh = await openCounter(house, 'gc-a01');
  second = await openCounter(house, 'gc-a02');
});
afterAll(() => house.close());

const codeOf = async ({ stallId, token }: Counter) =>
  (await house.api('POST', `/api/stalls/${stallId}/speaker-codes`, { token })).body.code as string;
const join = (code: string, token?: string) =>
  house.api('POST', '/api/speakers', { body: { code, name: 'Loa dãy A', ...(token ? { token } : {}) } });
const ask = (token: string) => house.api('POST', '/api/speakers/announcements', { body: { token } });
const speakersOf = async ({ stallId, token }: Counter) =>
  (await house.api('GET', `/api/stalls/${stallId}/speakers`, { token })).body.items;

it('one old phone says what came to two stalls, names each, and knows nothing of who paid', async () => {
  const { body: made } = await join(await codeOf(hanh));
  const { body: grown } = await join(await codeOf(second), made.token);
  expect(grown).toMatchObject({ token: made.token, stalls: [{ code: 'A01' }, { code: 'A02' }] });

  await hanh.pay(await hanh.ask(25_000), { content: 'NGUYEN VAN A tra tien' });
  await second.pay(await second.ask(40_000), { transferAmount: 30_000 });
  const { body } = await ask(made.token);
  expect(body.items).toMatchObject([
    { stall: { code: 'A02' }, verdict: 'short', amountVnd: 30_000, differenceVnd: -10_000 },
    { stall: { code: 'A01' }, verdict: 'received', amountVnd: 25_000 },
  ]);
  expect(JSON.stringify(body)).not.toContain('NGUYEN');

  house.clock.advance(6 * 60_000);
  expect((await ask(made.token)).body.items).toEqual([]);
});

it('a stall that ends its speaker is not heard any more, from the next question on', async () => {
  const { body: made } = await join(await codeOf(hanh));
  await join(await codeOf(second), made.token);
  await ask(made.token);
  const [speaker] = await speakersOf(hanh);
  expect(speaker).toMatchObject({ name: 'Loa dãy A', heardAt: expect.any(String) });

  const end = (who: Counter, stallId: string) =>
    house.api('DELETE', `/api/stalls/${stallId}/speakers/${speaker.id}`, { token: who.token });
  expect(await end(second, 'gc-a01')).toMatchObject({ status: 404 });
  expect(await end(hanh, 'gc-a01')).toMatchObject({ status: 200, body: { ended: true } });
  expect(await end(hanh, 'gc-a01')).toMatchObject({ status: 404 });
  await hanh.pay(await hanh.ask(15_000));
  expect((await ask(made.token)).body).toMatchObject({ stalls: [{ code: 'A02' }], items: [] });
});

it('a code works once and for ten minutes', async () => {
  const code = await codeOf(hanh);
  const answers = await Promise.all([join(code), join(code)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  const late = await codeOf(hanh);
  house.clock.advance(10 * 60_000);
  expect(await join(late)).toMatchObject({ status: 422, body: { code: 'speaker/wrong-code' } });
});

it('guessing codes is stopped, and a token that is none opens nothing', async () => {
  expect(await ask('not-a-token-of-any-speaker')).toMatchObject({ status: 404 });
  expect(await join('123')).toMatchObject({ status: 422, body: { code: 'request/invalid' } });
  const statuses = new Set<number>();
  for (let at = 0; at < 25; at += 1) statuses.add((await join(String(10_000_000 + at))).status);
  expect(statuses).toEqual(new Set([422, 429]));
});

it.each(['gc-a02', 'board@go-cong', 'operator'])(
  '%s can neither let a speaker in nor see the speakers of A01',
  async (login) => {
    const token = await house.signIn(login);
    expect(await house.api('POST', '/api/stalls/gc-a01/speaker-codes', { token })).toMatchObject({ status: 404 });
    expect(await house.api('GET', '/api/stalls/gc-a01/speakers', { token })).toMatchObject({ status: 404 });
  },
);
