import { vnd } from '@choso/shared/money';
import fc from 'fast-check';
import { heldForCashBack } from '../payments/index.ts';
import { receiptSums } from './receipt-sums.ts';

interface Settled {
  amountVnd: number;
  receivedVnd: number;
  cashBackVnd?: number;
  tabId?: string | null;
}

function sumsOf({ amountVnd, receivedVnd, cashBackVnd = 0, tabId = null }: Settled) {
  const bill = { amountVnd: vnd(amountVnd), receivedVnd: vnd(receivedVnd), cashBackVnd: vnd(cashBackVnd), tabId };
  const excessVnd = vnd(Math.max(0, receivedVnd - amountVnd));
  return receiptSums({ ...bill, excessVnd, cashBackDueVnd: heldForCashBack(bill) });
}

test.each([
  ['paid exactly', { amountVnd: 25_000, receivedVnd: 25_000 }, [25_000, 0, 0, 25_000, 25_000, 0, 0]],
  ['with the rest let go', { amountVnd: 25_000, receivedVnd: 24_000 }, [25_000, 1_000, 0, 24_000, 24_000, 0, 0]],
  ['paid too much', { amountVnd: 25_000, receivedVnd: 30_000 }, [25_000, 0, 0, 25_000, 30_000, 0, 5_000]],
  [
    'with cash back of which not all came',
    { amountVnd: 107_000, receivedVnd: 50_000, cashBackVnd: 100_000 },
    [7_000, 0, 0, 7_000, 50_000, 43_000, 0],
  ],
  [
    'of a debt, a part of which the stall was content with',
    { amountVnd: 85_000, receivedVnd: 80_000, tabId: 'cô Lan' },
    [85_000, 0, 5_000, 80_000, 80_000, 0, 0],
  ],
])(
  'the receipt of a bill %s tells what was asked, let go, owed, kept, received, handed back, too much',
  (_, bill, told) => {
    const { totalVnd, letGoVnd, stillOwedVnd, keptVnd, receivedVnd, handedBackVnd, excessVnd } = sumsOf(bill);
    expect([totalVnd, letGoVnd, stillOwedVnd, keptVnd, receivedVnd, handedBackVnd, excessVnd]).toEqual(told);
  },
);

it('adds up on both sides, whatever came', () => {
  const settled = fc
    .record({ sale: fc.integer({ min: 1, max: 1e9 }), cashBackVnd: fc.nat(1e9), receivedVnd: fc.nat(3e9) })
    .map(({ sale, cashBackVnd, receivedVnd }) => ({ amountVnd: sale + cashBackVnd, cashBackVnd, receivedVnd }));
  fc.assert(
    fc.property(settled, fc.constantFrom(null, 'a tab'), (bill, tabId) => {
      const sums = sumsOf({ ...bill, tabId });
      expect(Object.values(sums).every((sum) => sum >= 0)).toBe(true);
      expect(sums.totalVnd - sums.letGoVnd - sums.stillOwedVnd).toBe(sums.keptVnd);
      expect(sums.receivedVnd - sums.handedBackVnd - sums.excessVnd).toBe(sums.keptVnd);
      // What is forgiven leaves nothing for the payer to take home, and nothing too much.
      if (sums.letGoVnd > 0) expect(sums.handedBackVnd + sums.excessVnd).toBe(0);
    }),
  );
});
