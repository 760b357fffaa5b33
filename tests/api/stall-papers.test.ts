import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';

const PAPERS = '/api/stalls/gc-a01/papers';
const told = { taxCode: '072168001234', phone: '0912 345 678', isPhoneShown: false, taxActivity: 'goods' };

let house: House;
let counter: Counter;
beforeEach(async () => {
  house = await startHouse();
  counter = await openCounter(house, 'gc-a01');
});
afterEach(() => house.close());

const change = (facts: object, token = counter.token) =>
  house.api('POST', PAPERS, { token, body: { ...told, ...facts } });
const read = async (token = counter.token) => house.api('GET', PAPERS, { token });
const nextDay = async () => {
  house.clock.set(house.clock() + 86_400_000);
  counter = await openCounter(house, 'gc-a01');
};
const sign = async () =>
  (await house.api('GET', '/api/markets/cho-go-cong/stalls')).body.items.find(
    ({ id }: { id: string }) => id === 'gc-a01',
  );

it('a tax code and a phone are kept however they are written, and shoppers see the phone only when its holder says so', async () => {
  expect(await change({ taxCode: '0123456789001' })).toMatchObject({
    status: 200,
    body: { taxCode: '0123456789-001', phone: '0912345678', isPhoneShown: false },
  });
  const hidden = await sign();
  expect(hidden.phone).toBeNull();
  expect(hidden).not.toHaveProperty('taxCode');
  await change({ isPhoneShown: true });
  expect((await sign()).phone).toBe('0912345678');
  expect((await change({ taxCode: ' ', phone: '' })).body).toMatchObject({ taxCode: null, phone: null });
  expect((await sign()).phone).toBeNull();
});

it.each([
  [{ taxCode: '123' }, 'stall/bad-tax-code'],
  [{ taxCode: '0123456789-01' }, 'stall/bad-tax-code'],
  [{ taxCode: '0'.repeat(41) }, 'stall/bad-tax-code'],
  [{ phone: '12345' }, 'stall/bad-phone'],
  [{ taxActivity: 'farming' }, 'request/invalid'],
  [{ name: 'Sạp khác' }, 'request/invalid'],
])('%j is refused in words, and nothing changes', async (facts, code) => {
  await change({});
  const before = (await read()).body;
  const answer = await change(facts);
  expect([answer.status, answer.body.code]).toEqual([422, code]);
  expect(answer.body.detailVi).toMatch(/\S/);
  expect((await read()).body).toEqual(before);
});

it('the chain witnesses that they were changed, and neither the code nor the number', async () => {
  await change({});
  await change({});
  const rows = await house.db
    .selectFrom('AuditEntry')
    .selectAll()
    .where('action', '=', 'stall.papers-changed')
    .execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/072168001234|0912345678/);
});

it('another activity counts from today, and the book of yesterday stays as it was', async () => {
  await counter.pay(await counter.ask(25_000));
  await nextDay();
  await change({ taxActivity: 'service' });
  await change({ taxActivity: 'production' });
  await counter.pay(await counter.ask(40_000), { bookedAt: house.clock() });
  const { body } = await house.api('GET', '/api/stalls/gc-a01/books/years/2026', { token: counter.token });
  expect(body.byActivity).toEqual(
    expect.arrayContaining([
      { activity: 'goods', amountVnd: 25_000 },
      { activity: 'production', amountVnd: 40_000 },
    ]),
  );
});

it('the first activity that a stall says counts for all of its books', async () => {
  await house.db.updateTable('Stall').set({ taxActivity: null }).where('id', '=', 'gc-a01').execute();
  await counter.pay(await counter.ask(25_000));
  await nextDay();
  await change({ taxActivity: 'production' });
  const { body } = await house.api('GET', '/api/stalls/gc-a01/books/years/2026', { token: counter.token });
  expect(body.byActivity).toEqual([{ activity: 'production', amountVnd: 25_000 }]);
});

it('is the holder’s affair', async () => {
  for (const [login, status] of [
    ['gc-a02', 404],
    ['board@go-cong', 404],
  ] as const) {
    const token = await house.signIn(login);
    expect((await read(token)).status).toBe(status);
    expect((await change({}, token)).status).toBe(status);
  }
  expect((await house.api('GET', PAPERS)).status).toBe(401);
});
