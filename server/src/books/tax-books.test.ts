import type { TaxActivity } from '@choso/shared/contracts';
import { sumVnd, type Vnd, vnd } from '@choso/shared/money';
import { taxRulesOn } from '@choso/shared/tax';
import fc from 'fast-check';
import { sumByActivity, toBookS1a, toBookS2a } from './tax-books.ts';

const rules = taxRulesOn('2026-11-26')!;
const year = 2026;

function sold(businessDate: string, amount: number, activity: TaxActivity = 'goods') {
  return { businessDate, amountVnd: vnd(amount), activity, kind: 'cash-sale', ref: '#1', description: '' } as const;
}

it('S1a has a line a day or a line a sale, and the same sum', () => {
  const events = [sold('2026-11-02', 20_000), sold('2026-11-01', 5_000), sold('2026-11-02', -3_000)];
  const daily = toBookS1a(events, 'daily');
  expect(daily.rows.map(({ date, amountVnd }) => [date, amountVnd])).toEqual([
    ['2026-11-01', 5_000],
    ['2026-11-02', 17_000],
  ]);
  expect(daily.totalVnd).toBe(22_000);
  const each = toBookS1a(events, 'each');
  expect(each.totalVnd).toBe(22_000);
  expect(each.rows.map(({ description }) => description)).toEqual([
    'Bán hàng, tiền mặt',
    'Bán hàng, tiền mặt',
    'Giảm trừ, trả lại (bán hàng, tiền mặt)',
  ]);
});

it('S2a taxes only what exceeds the threshold, in the period in which it does', () => {
  const before = new Map<TaxActivity, Vnd>([['goods', vnd(900_000_000)]]);
  const book = toBookS2a([sold('2026-10-05', 300_000_000)], before, 'daily', { year, rules });
  expect(book).toMatchObject({ totalVnd: 300_000_000, incomeTaxVnd: 700_000 });
  // VAT of the year becomes due when the threshold is passed.
  expect(book.vatVnd).toBe(12_000_000);
});

const events = fc.array(
  fc.record({
    businessDate: fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
    amount: fc.integer({ min: -50_000, max: 90_000_000 }),
    activity: fc.constantFrom<TaxActivity>('goods', 'production', 'service', 'other'),
  }),
  { maxLength: 40 },
);

it('every book of the same sales has the same sum, and the parts of S2a add up to its foot', () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 0, max: 1_500_000_000 }), (list, earlier) => {
      const sales = list.map(({ businessDate, amount, activity }) => sold(businessDate, amount, activity));
      const total = sumVnd(sales.map(({ amountVnd }) => amountVnd));
      const before = new Map<TaxActivity, Vnd>([['goods', vnd(earlier)]]);
      for (const grouping of ['daily', 'each'] as const) {
        expect(toBookS1a(sales, grouping).totalVnd).toBe(total);
        const book = toBookS2a(sales, before, grouping, { year, rules });
        expect(book.totalVnd).toBe(total);
        expect(sumVnd(book.groups.flatMap(({ rows }) => rows.map(({ amountVnd }) => amountVnd)))).toBe(total);
        expect(sumVnd(book.groups.map(({ vatVnd }) => vatVnd))).toBe(book.vatVnd);
        if (book.incomeTaxVnd !== null)
          expect(sumVnd(book.groups.map(({ incomeTaxVnd }) => incomeTaxVnd ?? vnd(0)))).toBe(book.incomeTaxVnd);
      }
      expect(sumVnd([...sumByActivity(sales).values()])).toBe(total);
    }),
  );
});
