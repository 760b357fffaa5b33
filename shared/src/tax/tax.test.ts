import fc from 'fast-check';
import { sumVnd, type Vnd, vnd } from '../money/index.ts';
import {
  bandOf,
  deadlinesAfter,
  estimateTax,
  isWorkingDay,
  nextWorkingDay,
  type TaxActivityName,
  taxOfPeriod,
  taxRulesOn,
} from './index.ts';

const rules = taxRulesOn('2026-11-26')!;
const million = (count: number) => vnd(count * 1_000_000);

it('there are no such rules before 2026', () => {
  expect(taxRulesOn('2025-12-31')).toBeNull();
  expect(taxRulesOn('2026-01-01')).toMatchObject({ exemptUpToVnd: 1_000_000_000 });
});

it.each([
  [1_000, 'exempt'],
  [1_000.000001, 'rate'],
  [3_000, 'rate'],
  [3_000.000001, 'profit'],
] as const)('%p million a year are taxed as %s', (count, band) => {
  expect(bandOf(million(count), rules)).toBe(band);
});

it('1.4 tỷ of goods in 2026: VAT 14 million, income tax 2 million less the cut of 30 %', () => {
  expect(estimateTax(2026, { goods: million(1_400) }, rules)).toEqual({
    band: 'rate',
    vatVnd: 14_000_000,
    incomeTaxVnd: 1_400_000,
    cutVnd: 600_000,
  });
  expect(estimateTax(2028, { goods: million(1_400) }, rules)).toMatchObject({ incomeTaxVnd: 2_000_000, cutVnd: 0 });
});

it('up to the threshold nothing is due; above three tỷ income tax is on profit, which sales do not tell', () => {
  expect(estimateTax(2026, { goods: million(1_000) }, rules)).toMatchObject({ vatVnd: 0, incomeTaxVnd: 0 });
  expect(estimateTax(2026, { goods: million(3_500) }, rules)).toMatchObject({ vatVnd: 35_000_000, incomeTaxVnd: null });
});

it('the allowance is set against the dearest activity', () => {
  const mixed = { goods: million(900), service: million(600) };
  // 1,000 million free: all 600 of services and 400 of goods; 500 of goods at 5 ‰, less 30 %.
  expect(estimateTax(2026, mixed, rules)).toMatchObject({ vatVnd: 39_000_000, incomeTaxVnd: 1_750_000 });
});

const activity = fc.constantFrom<TaxActivityName>('goods', 'production', 'service', 'other');
const sales = fc.array(fc.record({ activity, amount: fc.integer({ min: 0, max: 400_000_000 }) }), {
  minLength: 1,
  maxLength: 12,
});

it('the parts of a year add up to the year, to the đồng, however it is cut', () => {
  fc.assert(
    fc.property(sales, (year) => {
      const earned: Partial<Record<TaxActivityName, Vnd>> = {};
      const parts = year.map(({ activity: name, amount }) => {
        const during = { [name]: vnd(amount) };
        const tax = taxOfPeriod(2026, { ...earned }, during, rules);
        earned[name] = sumVnd([earned[name] ?? vnd(0), vnd(amount)]);
        return tax;
      });
      const whole = estimateTax(2026, earned, rules);
      expect(sumVnd(parts.map(({ vatVnd }) => vatVnd))).toBe(whole.vatVnd);
      if (whole.incomeTaxVnd !== null)
        expect(sumVnd(parts.map(({ incomeTaxVnd }) => incomeTaxVnd!))).toBe(whole.incomeTaxVnd);
    }),
  );
});

it('more revenue never owes less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_999_999_999 }), fc.integer({ min: 1, max: 1_000_000 }), (revenue, more) => {
      const [less, most] = [revenue, Math.min(3_000_000_000, revenue + more)].map((one) =>
        estimateTax(2026, { goods: vnd(one) }, rules),
      );
      expect(most!.vatVnd).toBeGreaterThanOrEqual(less!.vatVnd);
      expect(most!.incomeTaxVnd!).toBeGreaterThanOrEqual(less!.incomeTaxVnd!);
    }),
  );
});

it.each([
  ['2027-01-31', '2027-02-01'],
  ['2027-03-31', '2027-03-31'],
  // 30 April is a holiday, 1 May one on a Saturday that Monday makes up for.
  ['2027-04-30', '2027-05-04'],
  ['2026-12-31', '2026-12-31'],
  ['2027-01-01', '2027-01-04'],
])('what is due on %s is due on %s', (day, due) => {
  expect(nextWorkingDay(day)).toBe(due);
  expect(isWorkingDay(due)).toBe(true);
});

it('a small household has one notice a year, one above the threshold a quarter each', () => {
  expect(deadlinesAfter('2026-11-26', 'exempt')).toEqual([
    { kind: 'revenue-notice', form: '01/TKN-CNKD', dueOn: '2027-02-01', aboutYear: 2026, aboutQuarter: null },
  ]);
  const due = deadlinesAfter('2026-11-26', 'rate').map(({ dueOn, aboutQuarter }) => [dueOn, aboutQuarter]);
  expect(due).toEqual([
    ['2027-02-01', 4],
    ['2027-05-04', 1],
    ['2027-08-02', 2],
    ['2027-11-01', 3],
  ]);
});
