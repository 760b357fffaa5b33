import { vnd } from '@choso/shared/money';
import fc from 'fast-check';
import { cashBackDue, heldForCashBack } from './cash-back.ts';
import { divide } from './divide.ts';
import type { Bill } from './payment-request.ts';
import { type BillMovement, replayMovements } from './replay-movements.ts';

const bill: Bill = {
  id: 'b1',
  amountVnd: vnd(107_000),
  cashBackVnd: vnd(100_000),
  receivedVnd: vnd(0),
  state: 'open',
  voidReason: null,
  flags: [],
  expiresAt: 900_000,
  settledAt: null,
};
const came = (amountVnd: number, bookedAt = 1): BillMovement => ({
  direction: 'in',
  amountVnd: vnd(amountVnd),
  bookedAt,
  providerEventId: `e${bookedAt}`,
});
const after = (...movements: BillMovement[]) => replayMovements(bill, movements);

test.each([
  ['all of it', 107_000, { bill: 7_000, 'cash-back': 100_000 }, 100_000],
  ['too little', 50_000, { bill: 7_000, 'cash-back': 43_000 }, 0],
  ['less than the sale', 5_000, { bill: 5_000 }, 0],
  ['too much', 110_000, { bill: 7_000, 'cash-back': 100_000, excess: 3_000 }, 100_000],
])('a sale of 7.000 with 100.000 back, paid with %s', (_name, amount, parts, dueVnd) => {
  const paid = after(came(amount));
  const divided = divide(after(), paid).map(({ bucket, amountVnd }) => [bucket, amountVnd]);
  expect(Object.fromEntries(divided)).toEqual(parts);
  expect(cashBackDue(paid.bill)).toBe(dueVnd);
});

it('hands out what is there when the stall is content with less', () => {
  const accepted: BillMovement = { ...came(1_000, 2), direction: 'accept', isManual: true };
  const { bill: content } = after(came(106_000), accepted);
  expect([content.state, heldForCashBack(content), cashBackDue(content)]).toEqual(['settled', 99_000, 99_000]);
});

it('takes the cash back into the drawer when the transfer is sent back', () => {
  const back: BillMovement = { ...came(107_000, 2), direction: 'out' };
  expect(cashBackDue(after(came(107_000), back).bill)).toBe(0);
});

it('earns the sale and nothing else, in whatever parts and order the money comes', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 150_000 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(amounts, (parts) => {
      const movements = parts.map((amount, at) => came(amount, at + 1));
      const totals = { bill: 0, 'cash-back': 0, excess: 0 } as Record<string, number>;
      let before = after();
      for (let told = 1; told <= movements.length; told += 1) {
        const now = after(...movements.slice(0, told));
        for (const { bucket, amountVnd } of divide(before, now)) totals[bucket] = (totals[bucket] ?? 0) + amountVnd;
        before = now;
      }
      const sum = parts.reduce((total, one) => total + one, 0);
      expect(totals.bill).toBe(Math.min(sum, 7_000));
      expect(totals['cash-back']).toBe(Math.max(0, Math.min(sum, 107_000) - 7_000));
      expect(cashBackDue(before.bill)).toBe(sum >= 107_000 ? 100_000 : 0);
      expect((totals.bill ?? 0) + (totals['cash-back'] ?? 0) + (totals.excess ?? 0)).toBe(sum);
    }),
  );
});
