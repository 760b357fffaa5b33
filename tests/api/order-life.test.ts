import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';

type Body = Awaited<ReturnType<House['api']>>['body'];

let house: House;
let pork: Counter;
let greens: Counter;
beforeAll(async () => {
  house = await startHouse();
  pork = await openCounter(house, 'gc-b01');
  greens = await openCounter(house, 'gc-a01');
});
afterAll(() => house.close());

const HOUR = 3_600_000;
const PORK = { productId: 'gc-b01-ba-chi', quantity: 0.5 };
const MINCE = { productId: 'gc-b01-thit-xay', quantity: 0.2 };
const GREENS = { productId: 'gc-a01-rau-muong', quantity: 2 };
let keys = 0;
function nextKey(): string {
  keys += 1;
  return `life-${keys}`;
}

async function order(lines: readonly object[], slug = 'cho-go-cong'): Promise<Body> {
  const body = { buyer: { name: 'Lan', phone: '0912345678' }, handover: 'collect', lines };
  const answer = await house.api('POST', `/api/markets/${slug}/orders`, { key: nextKey(), body });
  expect(answer.status).toBe(201);
  return answer.body;
}

/** One stall's part of an order, seen by both sides and moved by either. */
function follow(placed: Body, stall: Counter) {
  const at = placed.groups.findIndex((group: Body) => group.stallId === stall.stallId);
  const groupId = placed.groups[at].id;
  const path = `/api/stalls/${stall.stallId}/orders/${groupId}`;
  const { token } = stall;
  const look = async (): Promise<Body> => (await house.api('GET', `/api/orders/${placed.token}`)).body.groups[at];
  return {
    groupId,
    look,
    move: (state: string, reason?: string) =>
      house.api('POST', `${path}/state`, { token, body: { state, ...(reason ? { reason } : {}) } }),
    revise: async (lines: readonly object[], rest: object = {}) =>
      house.api('POST', `${path}/revision`, {
        token,
        key: nextKey(),
        body: { version: (await look()).version, lines, ...rest },
      }),
    answer: async (answer: 'yes' | 'no', version?: number) =>
      house.api('POST', `/api/orders/${placed.token}/groups/${groupId}/answer`, {
        key: nextKey(),
        body: { answer, version: version ?? (await look()).version },
      }),
    handOver: (body: object) => house.api('POST', `${path}/handover`, { token, body }),
    note: (received: boolean) => house.api('POST', `${path}/money-note`, { token, body: { received } }),
  };
}

it('weighs first, asks the shopper, and makes the bill of what she said yes to', async () => {
  const part = follow(await order([PORK]), pork);
  expect(await part.look()).toMatchObject({ state: 'placed', needsWeight: true, totalVnd: 77_500 });
  await part.revise([{ line: 0, quantity: 0.54 }]);
  const asked = await part.look();
  expect(asked).toMatchObject({ state: 'proposed', totalVnd: 77_500, proposedTotalVnd: 83_700 });
  expect(asked.lines[0]).toMatchObject({ quantity: 0.5, proposedQuantity: 0.54, proposedTotalVnd: 83_700 });
  expect(asked.paymentRequest).toBeUndefined();
  const { status } = await part.answer('yes');
  expect(status).toBe(200);
  const agreed = await part.look();
  expect(agreed).toMatchObject({
    state: 'accepted',
    totalVnd: 83_700,
    orderedTotalVnd: 77_500,
    proposedTotalVnd: null,
  });
  expect(agreed.paymentRequest).toMatchObject({ state: 'open', amountVnd: 83_700, purpose: 'order' });
});

it('asks nobody when the weight is as ordered', async () => {
  const part = follow(await order([PORK]), pork);
  expect(await part.revise([{ line: 0, quantity: 0.5 }])).toMatchObject({
    status: 200,
    body: { state: 'accepted', needsWeight: false, paymentRequest: { amountVnd: 77_500 } },
  });
});

it('may be taken up before it is weighed, and is not billed before that', async () => {
  const part = follow(await order([PORK]), pork);
  expect((await part.move('accepted')).body).toMatchObject({ state: 'accepted', needsWeight: true });
  expect((await part.look()).paymentRequest).toBeUndefined();
  expect(await part.move('ready')).toMatchObject({ status: 409, body: { code: 'order/not-weighed' } });
  await part.revise([{ line: 0, quantity: 0.5 }]);
  expect((await part.look()).paymentRequest).toMatchObject({ amountVnd: 77_500 });
});

it('moving a part where it already is changes nothing', async () => {
  const part = follow(await order([PORK]), pork);
  const [one, two] = [await part.move('accepted'), await part.move('accepted')];
  expect([one.status, two.status, two.body.version]).toEqual([200, 200, one.body.version]);
});

it('leaves out what is sold out without asking, when the shopper said so before', async () => {
  const part = follow(await order([PORK, { ...MINCE, ifGone: 'drop' }]), pork);
  const { body } = await part.revise([
    { line: 0, quantity: 0.5 },
    { line: 1, quantity: 0 },
  ]);
  expect(body).toMatchObject({ state: 'accepted', totalVnd: 77_500, orderedTotalVnd: 106_500 });
});

it('offers something similar in place of what is sold out', async () => {
  const part = follow(await order([PORK, { ...MINCE, ifGone: 'similar' }]), pork);
  const { body } = await part.revise(
    [
      { line: 0, quantity: 0.5 },
      { line: 1, quantity: 0 },
    ],
    { instead: [{ line: 1, productId: 'gc-b01-nac-vai', quantity: 0.21 }], note: 'Nạc vai xay hộ nhé' },
  );
  expect(body).toMatchObject({
    state: 'proposed',
    proposedTotalVnd: 77_500 + 30_450,
    proposalNote: 'Nạc vai xay hộ nhé',
  });
  await part.answer('yes');
  const agreed = await part.look();
  expect(agreed.lines.map(({ quantity, insteadOf }: Body) => [quantity, insteadOf])).toEqual([
    [0.5, null],
    [0, null],
    [0.21, 1],
  ]);
  expect(agreed.paymentRequest.amountVnd).toBe(107_950);
});

it('refuses another stall’s goods in place of its own', async () => {
  const part = follow(await order([PORK]), pork);
  const instead = [{ line: 0, productId: GREENS.productId, quantity: 1 }];
  expect(await part.revise([{ line: 0, quantity: 0 }], { instead })).toMatchObject({
    status: 409,
    body: { code: 'product/not-available' },
  });
});

it('is called off when nothing is left, and when the shopper says no', async () => {
  const [gone, declined] = [follow(await order([PORK]), pork), follow(await order([PORK]), pork)];
  expect((await gone.revise([{ line: 0, quantity: 0 }])).body).toMatchObject({
    state: 'cancelled',
    cancelReason: 'sold-out',
  });
  await declined.revise([{ line: 0, quantity: 0.7 }]);
  await declined.answer('no');
  expect(await declined.look()).toMatchObject({ state: 'cancelled', cancelReason: 'shopper', totalVnd: 77_500 });
});

it('counts what is called off out of the order’s total', async () => {
  const placed = await order([PORK, GREENS]);
  expect(placed.totalVnd).toBe(77_500 + 24_000);
  await follow(placed, pork).move('cancelled', 'Hôm nay hết thịt');
  const { body } = await house.api('GET', `/api/orders/${placed.token}`);
  expect(body.totalVnd).toBe(24_000);
  expect(body.groups[0]).toMatchObject({ cancelReason: 'stall', cancelNote: 'Hôm nay hết thịt' });
});

it('a yes to what the stall has changed again meanwhile is no yes', async () => {
  const part = follow(await order([PORK]), pork);
  await part.revise([{ line: 0, quantity: 0.54 }]);
  const { version } = await part.look();
  await part.revise([{ line: 0, quantity: 0.6 }]);
  expect(await part.answer('yes', version)).toMatchObject({ status: 409, body: { code: 'order/changed' } });
  expect(await part.look()).toMatchObject({ state: 'proposed', proposedTotalVnd: 93_000 });
});

it('when a yes and another weight come at one moment, one of them wins and the bill is of what won', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const part = follow(await order([PORK]), pork);
      await part.revise([{ line: 0, quantity: 0.54 }]);
      const { version } = await part.look();
      const [yes, again] = await Promise.all([
        part.answer('yes', version),
        part.revise([{ line: 0, quantity: 0.6 }], { version }),
      ]);
      return { won: [yes.status, again.status].sort(), group: await part.look() };
    }),
  );
  for (const { won, group } of outcomes) {
    expect(won).toEqual([200, 409]);
    if (group.state === 'accepted') expect(group.paymentRequest.amountVnd).toBe(group.totalVnd);
    else expect([group.state, group.paymentRequest]).toEqual(['proposed', undefined]);
  }
});

it('asks with another bill when the weight is corrected before the money came', async () => {
  const part = follow(await order([PORK]), pork);
  await part.revise([{ line: 0, quantity: 0.5 }]);
  const before = (await part.look()).paymentRequest;
  await part.revise([{ line: 0, quantity: 0.48 }]);
  await part.answer('yes');
  const { paymentRequest: after } = await part.look();
  expect([after.id === before.id, after.amountVnd, after.state]).toEqual([false, 74_400, 'open']);
  expect(await pork.look(before.id)).toMatchObject({ state: 'void', voidReason: 'replaced', replacedBy: after.id });
  // The old code may be on a picture in the shopper's phone.
  await pork.pay(before, { transferAmount: 74_400 });
  expect(await part.look()).toMatchObject({ giveBackVnd: 0, paymentRequest: { id: after.id, state: 'settled' } });
});

it('after the money only less can be asked, and what is too much is the stall’s to give back', async () => {
  const part = follow(await order([PORK, MINCE]), pork);
  await part.revise([
    { line: 0, quantity: 0.5 },
    { line: 1, quantity: 0.2 },
  ]);
  await pork.pay((await part.look()).paymentRequest);
  expect(await part.revise([{ line: 0, quantity: 0.6 }])).toMatchObject({
    status: 409,
    body: { code: 'order/already-paid' },
  });
  await part.revise([{ line: 1, quantity: 0 }]);
  expect(await part.look()).toMatchObject({ state: 'proposed', answerBy: null });
  await part.answer('yes');
  expect(await part.look()).toMatchObject({ state: 'accepted', totalVnd: 77_500, giveBackVnd: 29_000 });
});

it('while only a part of the money is here, nothing changes', async () => {
  const part = follow(await order([PORK]), pork);
  await part.revise([{ line: 0, quantity: 0.5 }]);
  await pork.pay((await part.look()).paymentRequest, { transferAmount: 50_000 });
  expect(await part.revise([{ line: 0, quantity: 0.4 }])).toMatchObject({
    status: 409,
    body: { code: 'order/half-paid' },
  });
});

it('a paid part that the stall calls off is all to be given back, until the bank tells that it was', async () => {
  const part = follow(await order([GREENS]), greens);
  const bill = (await part.look()).paymentRequest;
  await greens.pay(bill);
  expect((await part.move('cancelled', 'Rau dập hết')).body).toMatchObject({ state: 'cancelled', giveBackVnd: 24_000 });
  expect(await part.look()).toMatchObject({ state: 'cancelled', giveBackVnd: 24_000 });
  const promise = () =>
    house.api('POST', '/api/stalls/gc-a01/decisions', {
      token: greens.token,
      key: nextKey(),
      body: { kind: 'give-back', paymentRequestId: bill.id, reason: 'Rau dập, trả khách' },
    });
  expect(await promise()).toMatchObject({ status: 201, body: { kind: 'give-back', amountVnd: 24_000 } });
  expect(await promise()).toMatchObject({ status: 409, body: { code: 'decision/not-possible' } });
  await greens.pay(bill, { transferType: 'out' });
  expect(await part.look()).toMatchObject({ giveBackVnd: 0 });
});

it('money that comes for a part called off is to be given back too', async () => {
  const part = follow(await order([GREENS]), greens);
  const bill = (await part.look()).paymentRequest;
  expect((await part.answer('no')).status).toBe(200);
  await greens.pay(bill);
  expect(await part.look()).toMatchObject({ state: 'cancelled', giveBackVnd: 24_000 });
});

it('a shopper who has paid does not call off alone', async () => {
  const part = follow(await order([GREENS]), greens);
  await greens.pay((await part.look()).paymentRequest);
  expect(await part.answer('no')).toMatchObject({ status: 409, body: { code: 'order/bad-move' } });
});

it('shows the shopper the hand-over code once it is paid, and the stall never', async () => {
  const part = follow(await order([GREENS]), greens);
  const unpaid = await part.look();
  expect(unpaid.handoverCode).toBeUndefined();
  await greens.pay(unpaid.paymentRequest);
  const { handoverCode } = await part.look();
  expect(handoverCode).toMatch(/^\d{4}$/);
  const { text } = await house.api('GET', '/api/stalls/gc-a01/orders', { token: greens.token });
  expect(text).not.toContain('handoverCode');
  expect(await part.handOver({ code: handoverCode })).toMatchObject({ status: 409, body: { code: 'order/bad-move' } });
  await part.move('ready');
  expect((await part.handOver({ code: handoverCode })).body).toMatchObject({
    state: 'handed-over',
    handoverReason: null,
  });
  expect((await part.handOver({ code: 'again' })).status).toBe(200);
});

it('takes five wrong codes and no more; a reason still hands it over, and is kept', async () => {
  const part = follow(await order([GREENS]), greens);
  await greens.pay((await part.look()).paymentRequest);
  await part.move('ready');
  const { handoverCode } = await part.look();
  const wrong = String((Number(handoverCode) + 1) % 10_000).padStart(4, '0');
  for (let left = 4; left >= 0; left -= 1) {
    expect(await part.handOver({ code: wrong })).toMatchObject({ status: 422, body: { code: 'order/wrong-code' } });
    const { body } = await house.api('GET', '/api/stalls/gc-a01/orders', { token: greens.token });
    expect(body.items.find(({ id }: Body) => id === part.groupId).codeTriesLeft).toBe(left);
  }
  expect(await part.handOver({ code: handoverCode })).toMatchObject({
    status: 409,
    body: { code: 'order/code-locked' },
  });
  const { body } = await part.handOver({ reason: 'Máy khách hết pin, khách quen' });
  expect(body).toMatchObject({ state: 'handed-over', handoverReason: 'Máy khách hết pin, khách quen' });
  const witnessed = await house.db
    .selectFrom('AuditEntry')
    .select('content')
    .where('subject', '=', part.groupId)
    .where('action', '=', 'order.handed-over')
    .execute();
  expect(witnessed.map(({ content }) => JSON.parse(content).handoverReason)).toEqual(['Máy khách hết pin, khách quen']);
});

it('wrong codes from two phones at once are all counted', async () => {
  const part = follow(await order([GREENS]), greens);
  await greens.pay((await part.look()).paymentRequest);
  await part.move('ready');
  const { handoverCode } = await part.look();
  const wrong = String((Number(handoverCode) + 7) % 10_000).padStart(4, '0');
  const answers = await Promise.all(Array.from({ length: 8 }, () => part.handOver({ code: wrong })));
  const codes = answers.map(({ body }) => body.code).sort();
  expect(codes).toEqual([...Array(3).fill('order/code-locked'), ...Array(5).fill('order/wrong-code')]);
});

it('where one pays at hand-over nothing is billed, weights are still agreed, and the seller notes money for herself', async () => {
  const seller = await openCounter(house, 'vd-v07');
  const { body: shelf } = await house.api(
    'GET',
    '/api/markets/cho-online-phu-nu-van-dau/products?stall=vd-v07&limit=50',
  );
  const fish = shelf.items.find(({ weighedAtSale, available }: Body) => weighedAtSale && available);
  const placed = await order([{ productId: fish.id, quantity: 1 }], 'cho-online-phu-nu-van-dau');
  const part = follow(placed, seller);
  await part.revise([{ line: 0, quantity: 1.1 }]);
  await part.answer('yes');
  await part.move('ready');
  const ready = await part.look();
  expect(ready).toMatchObject({ state: 'ready', handoverCode: expect.stringMatching(/^\d{4}$/) });
  expect(ready.paymentRequest).toBeUndefined();
  expect((await part.note(true)).body).toMatchObject({ moneyNoted: true });
  expect(JSON.stringify(await part.look())).not.toContain('moneyNoted');
  expect((await part.handOver({ code: (await part.look()).handoverCode })).body.state).toBe('handed-over');
  const bills = await house.db.selectFrom('PaymentRequest').select('id').where('stallId', '=', 'vd-v07').execute();
  expect(bills).toEqual([]);
});

it('where a bank tells of the money, no note of the stall stands beside it', async () => {
  const part = follow(await order([GREENS]), greens);
  expect(await part.note(true)).toMatchObject({ status: 409, body: { code: 'order/bad-move' } });
});

it('a stall without an account takes orders and is paid at hand-over', async () => {
  const seller = await openCounter(house, 'gc-s01');
  const { body: shelf } = await house.api('GET', '/api/markets/cho-go-cong/products?stall=gc-s01&limit=50');
  const goods = shelf.items.find(({ weighedAtSale, available }: Body) => !weighedAtSale && available);
  const part = follow(await order([{ productId: goods.id, quantity: 1 }]), seller);
  expect(await part.look()).toMatchObject({ state: 'placed' });
  await part.move('accepted');
  expect(await part.look()).toMatchObject({ state: 'accepted', handoverCode: expect.any(String) });
});

it('another stall, another order’s holder and a stranger find nothing', async () => {
  const [mine, other] = [await order([PORK]), await order([PORK])];
  const part = follow(mine, pork);
  const foreign = `/api/stalls/gc-a01/orders/${part.groupId}`;
  const { token } = greens;
  const key = nextKey();
  const asked: [string, string, object][] = [
    [`${foreign}/state`, token, { body: { state: 'accepted' } }],
    [`${foreign}/revision`, token, { key, body: { version: 1, lines: [] } }],
    [`${foreign}/handover`, token, { body: { reason: 'muốn xem thử' } }],
    [`${foreign}/money-note`, token, { body: { received: true } }],
    [`/api/stalls/gc-b01/orders/${part.groupId}/state`, token, { body: { state: 'accepted' } }],
    [`/api/orders/${other.token}/groups/${part.groupId}/answer`, '', { key, body: { answer: 'no', version: 1 } }],
    [`/api/orders/guess/groups/${part.groupId}/answer`, '', { key, body: { answer: 'no', version: 1 } }],
  ];
  for (const [path, who, options] of asked) {
    const answer = await house.api('POST', path, { ...(who ? { token: who } : {}), ...options });
    expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'resource/not-found']);
  }
  expect(await part.look()).toMatchObject({ state: 'placed', version: 1 });
});

it('says one answer for one key, however often it is sent', async () => {
  const placed = await order([PORK]);
  const part = follow(placed, pork);
  await part.revise([{ line: 0, quantity: 0.54 }]);
  const { version } = await part.look();
  const say = () =>
    house.api('POST', `/api/orders/${placed.token}/groups/${part.groupId}/answer`, {
      key: 'one-yes',
      body: { answer: 'yes', version },
    });
  const [one, two] = await Promise.all([say(), say()]);
  expect([one.status, two.status]).toEqual([200, 200]);
  const bills = await house.db
    .selectFrom('OrderGroup')
    .select('paymentRequestId')
    .where('id', '=', part.groupId)
    .execute();
  expect(one.body.groups[0].paymentRequest.id).toBe(bills[0]?.paymentRequestId);
});

it('ends by itself when nobody answers, and says whose silence it was', async () => {
  const { expireParts } = await import('../../server/src/orders/index.ts');
  const { orderBilling } = await import('../../server/src/order-bills/index.ts');
  const [unanswered, unasked] = [follow(await order([PORK]), pork), follow(await order([PORK]), pork)];
  await unasked.revise([{ line: 0, quantity: 0.54 }]);
  const now = house.clock();
  await expireParts(house.db, orderBilling, now + 4 * HOUR + 1);
  expect(await unasked.look()).toMatchObject({ state: 'cancelled', cancelReason: 'shopper-silent' });
  expect(await unanswered.look()).toMatchObject({ state: 'placed' });
  await expireParts(house.db, orderBilling, now + 12 * HOUR + 1);
  expect(await unanswered.look()).toMatchObject({ state: 'cancelled', cancelReason: 'stall-silent' });
});
