import { vnd } from '@choso/shared/money';
import { inTransaction } from '../../server/src/db/index.ts';
import { replaceBill } from '../../server/src/payments/index.ts';
import { type Counter, openCounter } from '../helpers/counter.ts';
import { type House, startHouse } from '../helpers/house.ts';

let house: House;
let tofu: Counter;
beforeAll(async () => {
  house = await startHouse();
  tofu = await openCounter(house, 'gc-g03');
});
afterAll(() => house.close());

let lastKey = 0;

async function placeOrder() {
  lastKey += 1;
  const body = {
    buyer: { name: 'Lan', phone: '0912345678' },
    handover: 'collect',
    lines: [{ productId: 'gc-g03-dau-phu', quantity: 3 }],
  };
  const placed = await house.api('POST', '/api/markets/cho-go-cong/orders', { key: `replaced-${lastKey}`, body });
  return { token: placed.body.token, group: placed.body.groups[0], bill: placed.body.groups[0].paymentRequest };
}

/** As the orders room does when the scales say another weight: the part follows to the new bill in one transaction. */
function weigh(billId: string, groupId: string, amountVnd: number) {
  return inTransaction(house.db, async (tx) => {
    const replacement = { amountVnd: vnd(amountVnd), reason: 'cân thực tế 1,2 kg', actor: 'person-of-the-stall' };
    const bill = await replaceBill(tx, billId, replacement, house.clock());
    const moved = { paymentRequestId: bill.id, totalVnd: bill.amountVnd };
    await tx.updateTable('OrderGroup').set(moved).where('id', '=', groupId).execute();
    return bill;
  });
}

it('lets an order ask anew: money with the old code pays the new bill, and the order follows', async () => {
  const { token, group, bill } = await placeOrder();
  const second = await weigh(bill.id, group.id, 14_500);
  await tofu.pay(bill, { transferAmount: 14_500 });
  expect(await tofu.look(second.id)).toMatchObject({ state: 'settled', receivedVnd: 14_500, purpose: 'order' });
  expect(await tofu.look(bill.id)).toMatchObject({ state: 'void', voidReason: 'replaced', replacedBy: second.id });
  const { body } = await house.api('GET', `/api/orders/${token}`);
  expect(body).toMatchObject({
    totalVnd: 14_500,
    version: 2,
    groups: [{ paymentRequest: { id: second.id, state: 'settled' } }],
  });
});

it('keeps the reason in the chain', async () => {
  const { group, bill } = await placeOrder();
  const second = await weigh(bill.id, group.id, 13_000);
  const { content } = await house.db
    .selectFrom('AuditEntry')
    .select('content')
    .where('subject', '=', bill.id)
    .where('action', '=', 'payment-request.replaced')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(content)).toEqual({
    reference: bill.reference,
    replacedBy: second.id,
    amountVnd: 13_000,
    reason: 'cân thực tế 1,2 kg',
  });
});

it('asks anew also when the old bill’s time is over', async () => {
  const { group, bill } = await placeOrder();
  const { expireBills } = await import('../../server/src/payments/index.ts');
  house.clock.advance(25 * 3_600_000);
  await expireBills(house.db, house.clock());
  expect(await tofu.look(bill.id)).toMatchObject({ state: 'void', voidReason: 'expired' });
  const second = await weigh(bill.id, group.id, 11_000);
  await tofu.pay(bill, { transferAmount: 11_000 });
  expect(await tofu.look(second.id)).toMatchObject({ state: 'settled', receivedVnd: 11_000 });
});

it('does not ask anew for what was paid, and only once at the same moment', async () => {
  const [paid, raced] = [await placeOrder(), await placeOrder()];
  await tofu.pay(paid.bill);
  await expect(weigh(paid.bill.id, paid.group.id, 20_000)).rejects.toMatchObject({ code: 'payment-request/has-money' });
  const both = await Promise.allSettled([13_000, 14_000].map((amount) => weigh(raced.bill.id, raced.group.id, amount)));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('refuses at the counter to change what an order costs', async () => {
  const { bill } = await placeOrder();
  const asked = { token: tofu.token, key: 'replace-of-order', body: { amountVnd: 20_000 } };
  expect(await house.api('POST', `/api/payment-requests/${bill.id}/replace`, asked)).toMatchObject({
    status: 409,
    body: { code: 'payment-request/of-order' },
  });
});
