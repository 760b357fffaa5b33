import { vnd } from '@choso/shared/money';
import fc from 'fast-check';
import type { Bill } from './payment-request.ts';
import { type Credit, replayCredits } from './replay-credits.ts';

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

function credit(amount: number, bookedAt: number, providerEventId = `e${bookedAt}`): Credit {
  return { amountVnd: vnd(amount), bookedAt, providerEventId };
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
  expect(replayCredits(bill, credits)).toMatchObject({ state, receivedVnd, flags, settledAt });
});

it('keeps a cancelled bill cancelled and counts its money', () => {
  const cancelled: Bill = { ...bill, state: 'void', voidReason: 'cancelled' };
  expect(replayCredits(cancelled, [credit(25_000, 5)])).toMatchObject({
    state: 'void',
    voidReason: 'cancelled',
    receivedVnd: 25_000,
    flags: ['late'],
  });
});

it('is the same for every order of hearing, and never settled by less than the amount', () => {
  const anyCredit = fc.record({
    amountVnd: fc.integer({ min: 1, max: 40_000 }).map(vnd),
    bookedAt: fc.integer({ min: 0, max: 2000 }),
  });
  const several = fc
    .array(anyCredit, { minLength: 1, maxLength: 6 })
    .map((all) => all.map((one, at) => ({ ...one, providerEventId: `e${at}` })));
  const shuffled = several.chain((credits) =>
    fc.tuple(fc.constant(credits), fc.shuffledSubarray(credits, { minLength: credits.length })),
  );
  fc.assert(
    fc.property(shuffled, ([credits, heard]) => {
      const after = replayCredits(bill, heard);
      expect(after).toEqual(replayCredits(bill, credits));
      expect(after.state === 'settled').toBe(after.receivedVnd >= bill.amountVnd);
    }),
  );
});
