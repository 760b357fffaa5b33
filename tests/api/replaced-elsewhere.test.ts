import { vnd } from '@choso/shared/money';
import { inTransaction } from '../../server/src/db/index.ts';
import { replaceBill } from '../../server/src/payments/index.ts';
import { applyDueChanges } from '../../server/src/stalls/index.ts';
import { type BillAnswer, type Counter, openCounter } from '../helpers/counter.ts';
import { DEMO_SECRET, type House, startHouse } from '../helpers/house.ts';
import { findUnsound } from '../helpers/sound-books.ts';

const DAY = 86_400_000;

let house: House;
let counter: Counter;
let lastKey = 0;
beforeEach(async () => {
  house = await startHouse();
  counter = await openCounter(house, 'gc-a03');
});
afterEach(async () => {
  const unsound = await findUnsound(house).finally(() => house.close());
  expect(unsound).toEqual([]);
});

async function post(path: string, body: object, token = counter.token) {
  lastKey += 1;
  return (await house.api('POST', path, { token, key: `elsewhere-${lastKey}`, body })).body;
}

/** The stall is paid on another account from now on. */
async function moveAccount(): Promise<void> {
  const wish = {
    ...{ bankBin: '999999', accountNumber: 'DEMO777703', holderName: 'Nguyễn Văn Tuấn', relation: 'child' },
    ...{ reason: 'Chuyển sang tài khoản của con', secret: DEMO_SECRET },
  };
  const { id } = await post('/api/stalls/gc-a03/bank-account-changes', wish);
  const yes = { decision: 'approve', reason: 'Đã xem căn cước' };
  await post(`/api/bank-account-changes/${id}/decide`, yes, await house.signIn('board@go-cong'));
  house.clock.advance(DAY);
  expect(await applyDueChanges(house.db, house.clock())).toBe(1);
}

const replace = (bill: BillAnswer, amountVnd: number) =>
  inTransaction(house.db, (tx) =>
    replaceBill(tx, bill.id, { amountVnd: vnd(amountVnd), reason: 'cân lại', actor: 'gc-a03' }, house.clock()),
  );

/** A bill on the account that the stall has left since, and the one that asks instead on the new account. */
async function askAnewElsewhere() {
  const old = await counter.ask(25_000);
  await moveAccount();
  const { id } = await replace(old, 20_000);
  const now: BillAnswer = await counter.look(id);
  expect(now.payee.accountNumber).not.toBe(old.payee.accountNumber);
  return { old, now };
}

const soon = () => house.clock() + 1_000;

it('settles the bill that asks now with what came with the old code on the account that it named', async () => {
  const { old, now } = await askAnewElsewhere();
  await counter.pay(old, { transferAmount: 20_000, bookedAt: soon() });
  expect(await counter.look(now.id)).toMatchObject({ state: 'settled', receivedVnd: 20_000 });
  expect((await counter.transactions())[0]).toMatchObject({ verdict: 'exact', paymentRequestId: now.id });
  // The stall sends it back from that account, with that code.
  await counter.pay(old, { transferType: 'out', transferAmount: 20_000, bookedAt: soon() + 1_000 });
  expect(await counter.look(now.id)).toMatchObject({ state: 'open', receivedVnd: 0, flags: ['reversed'] });
});

it('names the code that was written when the account is not the one told with it, and lets a person say what for', async () => {
  const { old, now } = await askAnewElsewhere();
  await counter.pay(old, { content: now.reference, transferAmount: 20_000, bookedAt: soon() });
  const [waiting] = await counter.transactions();
  expect(waiting).toMatchObject({
    verdict: 'wrong-account',
    paymentRequestId: null,
    reason: `Mã ${now.reference} là của tài khoản khác, không phải tài khoản này.`,
  });
  const { items } = (await house.api('GET', '/api/stalls/gc-a03/suggestions', { token: counter.token })).body;
  expect(items).toMatchObject([
    {
      transaction: { id: waiting.id },
      suggestions: [{ paymentRequest: { id: now.id }, reason: expect.stringContaining('đúng mã') }],
    },
  ]);
  const ask = {
    kind: 'match',
    transactionId: waiting.id,
    paymentRequestId: now.id,
    reason: 'khách chuyển tài khoản cũ',
  };
  const decision = await post('/api/stalls/gc-a03/decisions', ask);
  expect(decision).toMatchObject({ kind: 'match', amountVnd: 20_000 });
  expect(await counter.look(now.id)).toMatchObject({ state: 'settled', receivedVnd: 20_000 });
  await post('/api/stalls/gc-a03/decisions', { kind: 'undo', decisionId: decision.id, reason: 'bấm nhầm' });
  expect(await counter.look(now.id)).toMatchObject({ state: 'open', receivedVnd: 0 });
});

it('names the old code to another stall that gets money with it', async () => {
  const { old } = await askAnewElsewhere();
  const other = await openCounter(house, 'gc-a02');
  const theirs = await other.ask(1_000);
  await other.pay(theirs, { content: old.reference, transferAmount: 20_000, bookedAt: soon() });
  expect((await other.transactions())[0]).toMatchObject({
    verdict: 'wrong-account',
    reason: `Mã ${old.reference} là của tài khoản khác, không phải tài khoản này.`,
  });
});
