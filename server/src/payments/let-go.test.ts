import { vnd } from '@choso/shared/money';
import fc from 'fast-check';
import { divide } from './divide.ts';
import { letGoVnd } from './let-go.ts';
import type { Bill } from './payment-request.ts';
import { type BillMovement, replayMovements } from './replay-movements.ts';

const bill: Bill = {
  id: 'b1',
  amountVnd: vnd(100_000),
  receivedVnd: vnd(0),
  state: 'open',
  voidReason: null,
  flags: [],
  expiresAt: 900_000,
  settledAt: null,
  tabId: 'lan',
};
const moved = (direction: string, amountVnd: number, bookedAt = 1): BillMovement => ({
  ...{ direction, amountVnd: vnd(amountVnd), bookedAt, providerEventId: `e${bookedAt}` },
  isManual: direction === 'accept',
});
const after = (...movements: BillMovement[]) => replayMovements(bill, movements);
const partsOf = (before: BillMovement[], now: BillMovement[]) =>
  Object.fromEntries(divide(after(...before), after(...now)).map(({ bucket, amountVnd }) => [bucket, amountVnd]));

const [paid, content] = [moved('in', 60_000), moved('accept', 40_000, 2)];

test.each<[string, BillMovement[], BillMovement[], object]>([
  ['is let go when the stall is content', [paid], [paid, content], { tab: 40_000, 'tab-written-off': -40_000 }],
  [
    'pays for itself when it comes after all',
    [paid, content],
    [paid, content, moved('in', 30_000, 3)],
    { 'tab-written-off': 30_000 },
  ],
  [
    'is owed again when all is sent back',
    [paid, content],
    [paid, content, moved('out', 60_000, 3)],
    { tab: -100_000, 'tab-written-off': 40_000 },
  ],
])('what is missing of a debt %s', (_name, before, now, parts) => {
  expect(partsOf(before, now)).toEqual(parts);
});

it('lets go of nothing where no debt is collected', () => {
  expect(letGoVnd({ ...after(paid, content).bill, tabId: null })).toBe(0);
});

it('comes to one debt and one sum let go, in whatever order money and people are heard', () => {
  const movement = fc
    .record({
      direction: fc.constantFrom('in', 'in', 'out', 'accept'),
      amountVnd: fc.integer({ min: 1, max: 120_000 }),
    })
    .chain((one) => fc.integer({ min: 1, max: 50 }).map((bookedAt) => moved(one.direction, one.amountVnd, bookedAt)));
  fc.assert(
    fc.property(fc.array(movement, { maxLength: 7 }), (heard) => {
      const totals: Record<string, number> = { tab: 0, 'tab-written-off': 0, excess: 0 };
      for (const at of heard.keys()) {
        const parts = divide(after(...heard.slice(0, at)), after(...heard.slice(0, at + 1)));
        for (const { bucket, amountVnd } of parts) totals[bucket] = (totals[bucket] ?? 0) + amountVnd;
      }
      const end = after(...heard).bill;
      const isLetGo = end.state === 'settled' && end.receivedVnd < end.amountVnd;
      const missing = end.amountVnd - Math.min(end.receivedVnd, end.amountVnd);
      expect((totals['tab-written-off'] ?? 0) + (isLetGo ? missing : 0)).toBe(0);
      expect(totals.tab).toBe(isLetGo ? end.amountVnd : Math.min(end.receivedVnd, end.amountVnd));
      expect(totals.excess).toBe(Math.max(0, end.receivedVnd - end.amountVnd));
    }),
  );
});
