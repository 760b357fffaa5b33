import { openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse();
});
afterAll(() => house.close());

const buyer = { name: 'Lan', phone: '0912 345 678' };
const lines = [
  { productId: 'gc-g03-dau-phu', quantity: 3 },
  { productId: 'gc-a01-rau-muong', quantity: 2 },
];
let lastKey = 0;

function order(body: object, { key = '', slug = 'cho-go-cong' } = {}) {
  lastKey += 1;
  return house.api('POST', `/api/markets/${slug}/orders`, {
    key: key || `order-${lastKey}`,
    body: { buyer, handover: 'collect', lines, ...body },
  });
}

it('finds goods without accents', async () => {
  const { body } = await house.api('GET', '/api/markets/cho-go-cong/products?q=dau%20phu');
  expect(body.items[0]).toMatchObject({ id: 'gc-g03-dau-phu', name: 'Đậu phụ', priceVnd: 4_000 });
});

it('takes one basket to several stalls, with a bill on each stall’s own account', async () => {
  const { status, body } = await order({});
  expect(status).toBe(201);
  expect(body.groups.map(({ stallId, totalVnd }: Record<string, unknown>) => [stallId, totalVnd])).toEqual([
    ['gc-g03', 12_000],
    ['gc-a01', 24_000],
  ]);
  expect(body.totalVnd).toBe(36_000);
  const accounts = body.groups.map(
    (group: { paymentRequest: { payee: { accountNumber: string } } }) => group.paymentRequest.payee.accountNumber,
  );
  expect(new Set(accounts).size).toBe(2);
  for (const { paymentRequest, totalVnd } of body.groups) expect(paymentRequest.amountVnd).toBe(totalVnd);
});

it('follows the payments in any order, and shows them to whoever holds the token', async () => {
  const { body: placed } = await order({});
  const [first, second] = placed.groups;
  const tofu = await openCounter(house, 'gc-g03');
  const greens = await openCounter(house, 'gc-a01');
  const states = async () => {
    const { body } = await house.api('GET', `/api/orders/${placed.token}`);
    return [
      body.version,
      ...body.groups.map((group: { paymentRequest: { state: string } }) => group.paymentRequest.state),
    ];
  };
  await greens.pay(second.paymentRequest);
  expect(await states()).toEqual([2, 'open', 'settled']);
  await tofu.pay(first.paymentRequest);
  expect(await states()).toEqual([3, 'settled', 'settled']);
});

it('gives whoever holds the token the pictures of its own bills, and no others', async () => {
  const [{ body: mine }, { body: other }] = [await order({}), await order({})];
  const look = (billId: string, token: string) =>
    house.api('GET', `/api/payment-requests/${billId}/qr.svg?order=${token}`);
  expect(await look(mine.groups[0].paymentRequest.id, mine.token)).toMatchObject({ status: 200 });
  expect(await look(mine.groups[0].paymentRequest.id, other.token)).toMatchObject({ status: 404 });
});

it('orders once for one key', async () => {
  const [one, two] = await Promise.all([order({}, { key: 'twice' }), order({}, { key: 'twice' })]);
  expect(one.body.token).toBe(two.body.token);
  expect(await order({ note: 'khác' }, { key: 'twice' })).toMatchObject({
    status: 422,
    body: { code: 'idempotency/key-reused' },
  });
});

it('asks for nothing in advance where one pays at hand-over', async () => {
  const { body: shelf } = await house.api('GET', '/api/markets/cho-online-phu-nu-van-dau/products');
  const [product] = shelf.items;
  const wish = { lines: [{ productId: product.id, quantity: product.quantityStep ?? 1 }] };
  const { status, body } = await order(wish, { slug: 'cho-online-phu-nu-van-dau' });
  expect(status).toBe(201);
  expect(body).toMatchObject({ paymentMode: 'pay-on-handover', groups: [{ state: 'placed' }] });
  expect(body.groups[0].paymentRequest).toBeUndefined();
});

it('is moved on by its stall alone, step by step', async () => {
  const { body: placed } = await order({});
  const [group] = placed.groups;
  const tofu = await openCounter(house, 'gc-g03');
  const greens = await openCounter(house, 'gc-a01');
  const move = (token: string, state: string) =>
    house.api('POST', `/api/stalls/gc-g03/orders/${group.id}/state`, { token, body: { state } });
  expect(await move(greens.token, 'ready')).toMatchObject({ status: 404 });
  expect(await move(tofu.token, 'handed-over')).toMatchObject({ status: 422, body: { code: 'request/invalid' } });
  expect(await move(tofu.token, 'ready')).toMatchObject({
    status: 200,
    body: { state: 'ready', buyer: { name: 'Lan' } },
  });
  const { body } = await house.api('GET', '/api/stalls/gc-g03/orders', { token: tofu.token });
  expect(body.items[0]).toMatchObject({ id: group.id, state: 'ready' });
});

it('takes its bill back when the stall declines; money that has come stays, to be given back', async () => {
  const [{ body: declined }, { body: paid }] = [await order({}), await order({})];
  const tofu = await openCounter(house, 'gc-g03');
  const decline = (groupId: string) =>
    house.api('POST', `/api/stalls/gc-g03/orders/${groupId}/state`, {
      token: tofu.token,
      body: { state: 'cancelled' },
    });
  expect(await decline(declined.groups[0].id)).toMatchObject({
    status: 200,
    body: { paymentRequest: { state: 'void' } },
  });
  await tofu.pay(paid.groups[0].paymentRequest);
  expect(await decline(paid.groups[0].id)).toMatchObject({
    status: 200,
    body: { giveBackVnd: 12_000, paymentRequest: { state: 'settled' } },
  });
});

it.each([
  ['no lines', { lines: [] }, 422, 'request/invalid'],
  ['an unknown product', { lines: [{ productId: 'nothing', quantity: 1 }] }, 409, 'product/not-available'],
  ['another market’s product', { lines: [{ productId: 'vd-01', quantity: 1 }] }, 409, 'product/not-available'],
  ['half a bundle', { lines: [{ productId: 'gc-a01-rau-muong', quantity: 0.3 }] }, 422, 'order/bad-quantity'],
  ['minus one', { lines: [{ productId: 'gc-a01-rau-muong', quantity: -1 }] }, 422, 'request/invalid'],
  ['a phone of letters', { buyer: { name: 'Lan', phone: 'abc' } }, 422, 'request/invalid'],
  ['no name', { buyer: { name: ' ', phone: '0912345678' } }, 422, 'request/invalid'],
])('refuses %s', async (_name, body, status, code) => {
  expect(await order(body)).toMatchObject({ status, body: { code, detailVi: expect.stringMatching(/\S/) } });
});
