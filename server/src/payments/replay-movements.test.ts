import { vnd } from '@choso/shared/money';
import fc from 'fast-check';
import type { Bill } from './payment-request.ts';
import { type BillMovement, inBankOrder, replayMovements } from './replay-movements.ts';

const bill: Bill = {
  id: 'b',
  amountVnd: vnd(25_000),
  receivedVnd: vnd(0),
  state: 'open',
  voidReason: null,
  flags: [],
  expiresAt: 1000,
  settledAt: null,
};

function credit(amount: number, bookedAt: number, providerEventId = `e${bookedAt}`): BillMovement {
  return { direction: 'in', amountVnd: vnd(amount), bookedAt, providerEventId };
}

it.each([
  ['nothing', [], 'open', 0, [], null],
  ['all of it', [credit(25_000, 5)], 'settled', 25_000, [], 5],
  ['two parts', [credit(10_000, 5), credit(15_000, 9)], 'settled', 25_000, [], 9],
  ['a part', [credit(10_000, 5)], 'open', 10_000, ['partial'], null],
  ['too much', [credit(30_000, 5)], 'settled', 30_000, ['over'], 5],
  ['twice', [credit(25_000, 5), credit(25_000, 9)], 'settled', 50_000, ['over', 'duplicate'], 5],
  ['late and too much', [credit(30_000, 2000)], 'settled', 30_000, ['late', 'over'], 2000],
])('%s', (_name, credits, state, receivedVnd, flags, settledAt) => {
  expect(replayMovements(bill, credits).bill).toMatchObject({ state, receivedVnd, flags, settledAt });
});

function back(amount: number, bookedAt: number): BillMovement {
  return { ...credit(amount, bookedAt), direction: 'out' };
}

it.each([
  ['all of it back', [credit(25_000, 5), back(25_000, 9)], 'open', 0, ['reversed'], null],
  ['a part of it back', [credit(25_000, 5), back(5_000, 9)], 'open', 20_000, ['reversed', 'partial'], null],
  ['back and paid again', [credit(25_000, 5), back(25_000, 7), credit(25_000, 9)], 'settled', 25_000, ['reversed'], 9],
  ['the excess back', [credit(30_000, 5), back(5_000, 9)], 'settled', 25_000, [], 5],
  ['a part of the excess back', [credit(30_000, 5), back(2_000, 9)], 'settled', 28_000, ['over'], 5],
  [
    'a second payment back',
    [credit(25_000, 5), credit(25_000, 7), back(25_000, 9)],
    'settled',
    25_000,
    ['duplicate'],
    5,
  ],
  ['a part payment back', [credit(10_000, 5), back(10_000, 9)], 'open', 0, [], null],
  ['back before anything came', [back(25_000, 4), credit(25_000, 5)], 'settled', 25_000, [], 5],
  ['more back than came', [credit(25_000, 5), back(40_000, 9)], 'open', 0, ['reversed'], null],
])('%s', (_name, movements, state, receivedVnd, flags, settledAt) => {
  expect(replayMovements(bill, movements).bill).toMatchObject({ state, receivedVnd, flags, settledAt });
});

it('keeps a cancelled bill cancelled and counts its money', () => {
  const cancelled: Bill = { ...bill, state: 'void', voidReason: 'cancelled' };
  expect(replayMovements(cancelled, [credit(25_000, 5)]).bill).toMatchObject({
    state: 'void',
    voidReason: 'cancelled',
    receivedVnd: 25_000,
    flags: ['late'],
  });
});

it('is the same for every order of hearing, and never settled by less than the amount', () => {
  const anyMovement = fc.record({
    direction: fc.constantFrom('in', 'in', 'out'),
    amountVnd: fc.integer({ min: 1, max: 40_000 }).map(vnd),
    bookedAt: fc.integer({ min: 0, max: 2000 }).map((at) => at - (at % 400)),
  });
  const several = fc
    .array(anyMovement, { minLength: 1, maxLength: 6 })
    .map((all) => all.map((one, at) => ({ ...one, providerEventId: `e${at % 2}` })));
  const shuffled = several.chain((credits) =>
    fc.tuple(fc.constant(credits), fc.shuffledSubarray(credits, { minLength: credits.length })),
  );
  fc.assert(
    fc.property(shuffled, ([credits, heard]) => {
      const after = replayMovements(bill, heard);
      expect(after).toEqual(replayMovements(bill, credits));
      const { state, receivedVnd } = after.bill;
      expect(state === 'settled').toBe(receivedVnd >= bill.amountVnd);
      const net = heard.reduce(
        (sum, { direction, amountVnd }) => sum + (direction === 'in' ? amountVnd : -amountVnd),
        0,
      );
      expect(receivedVnd - after.ignoredVnd).toBe(net);
    }),
  );
});

it('orders by the bank’s second, then by what moved, whoever told it', () => {
  const at = (bookedAt: number, direction: string, amount: number) => ({ bookedAt, direction, amountVnd: vnd(amount) });
  const shuffled = [at(2, 'in', 1), at(1, 'out', 3), at(1, 'in', 9), at(1, 'in', 4)];
  const ordered = shuffled.sort(inBankOrder).map((one) => [one.bookedAt, one.direction, Number(one.amountVnd)]);
  expect(ordered).toEqual([
    [1, 'in', 4],
    [1, 'in', 9],
    [1, 'out', 3],
    [2, 'in', 1],
  ]);
});

it('does not let a stall’s own transfer wake a bill that ended without money', () => {
  const expired: Bill = { ...bill, state: 'void', voidReason: 'expired' };
  expect(replayMovements(expired, [back(5_000, 2000)])).toEqual({ bill: expired, ignoredVnd: 5_000 });
});

it('leaves nothing of a decision that was taken back', () => {
  const paidInCash: Bill = { ...bill, state: 'settled', settledAt: 5, receivedVnd: vnd(25_000), flags: ['manual'] };
  expect(replayMovements(paidInCash, []).bill).toEqual(bill);
});

const cash = (amount: number, bookedAt: number): BillMovement => ({ ...credit(amount, bookedAt), isManual: true });
const accept = (missing: number, bookedAt: number): BillMovement => ({
  ...cash(missing, bookedAt),
  direction: 'accept',
});

it.each([
  ['the rest in cash', [credit(10_000, 5), cash(15_000, 9)], 'settled', 25_000, ['manual'], 9],
  ['a part in cash', [credit(10_000, 5), cash(5_000, 9)], 'open', 15_000, ['partial', 'manual'], null],
  ['content with less', [credit(20_000, 5), accept(5_000, 9)], 'settled', 20_000, ['partial', 'manual'], 9],
  ['content with nothing', [accept(25_000, 9)], 'open', 0, ['manual'], null],
  ['content, and then all of it', [accept(20_000, 3), credit(25_000, 5)], 'settled', 25_000, ['manual'], 5],
  [
    'content, and then all of it sent back',
    [credit(20_000, 5), accept(5_000, 6), back(20_000, 9)],
    'open',
    0,
    ['reversed', 'manual'],
    null,
  ],
  [
    'content without a little, and then most of it sent back',
    [credit(24_000, 5), accept(1_000, 6), back(20_000, 9)],
    'open',
    4_000,
    ['partial', 'reversed', 'manual'],
    null,
  ],
  [
    'content, more came, and that went back',
    [credit(20_000, 5), accept(5_000, 6), credit(2_000, 7), back(2_000, 9)],
    'settled',
    20_000,
    ['partial', 'manual'],
    6,
  ],
  [
    'content, sent back, and content with what is left',
    [credit(24_000, 5), accept(1_000, 6), back(20_000, 9), accept(21_000, 12)],
    'settled',
    4_000,
    ['partial', 'manual'],
    12,
  ],
  [
    'sent back before the stall was content, and at that moment',
    [credit(12_000, 1), back(6_000, 2), back(6_000, 6), accept(19_000, 6), credit(1_000, 9)],
    'open',
    1_000,
    ['partial', 'manual'],
    null,
  ],
  [
    'content too soon, and then too little',
    [accept(20_000, 3), credit(3_000, 5)],
    'open',
    3_000,
    ['partial', 'manual'],
    null,
  ],
  [
    'content for cash that was then said not to have come',
    [credit(4_000, 5), accept(1_000, 6)],
    'open',
    4_000,
    ['partial', 'manual'],
    null,
  ],
  ['no decision', [{ ...credit(25_000, 5), isManual: false }], 'settled', 25_000, [], 5],
])('by decision: %s', (_name, movements, state, receivedVnd, flags, settledAt) => {
  const { bill: after, ignoredVnd } = replayMovements(bill, movements);
  expect(after).toMatchObject({ state, receivedVnd, flags, settledAt });
  expect(ignoredVnd).toBe(0);
});

it('is what it was when nothing moved', () => {
  const expired: Bill = { ...bill, state: 'void', voidReason: 'expired' };
  expect(replayMovements(expired, [])).toEqual({ bill: expired, ignoredVnd: 0 });
  expect(replayMovements({ ...expired, receivedVnd: vnd(7) }, []).bill.receivedVnd).toBe(0);
});

it('forgets what an earlier replay left on the bill', () => {
  const stale: Bill = { ...bill, state: 'settled', flags: ['over', 'reversed'], receivedVnd: vnd(99), settledAt: 3 };
  expect(replayMovements(stale, [credit(1_000, 5)]).bill).toMatchObject({
    state: 'open',
    flags: ['partial'],
    receivedVnd: 1_000,
    settledAt: null,
  });
});

it('says how much of what left gave nothing back', () => {
  expect(replayMovements(bill, [back(5_000, 4), credit(25_000, 5), back(40_000, 9)]).ignoredVnd).toBe(20_000);
});
