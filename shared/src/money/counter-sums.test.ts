import fc from 'fast-check';
import { changeFor, lineTotal, quantityFor, vnd } from './index.ts';

const price = fc.integer({ min: 1_000, max: 2_000_000 }).map(vnd);
const amount = fc.integer({ min: 1_000, max: 5_000_000 }).map(vnd);

test.each([
  [47_000, 50_000, 3_000],
  [47_000, 47_000, 0],
  [47_000, 20_000, null],
])('of %p paid with %p the change is %p', (asked, tendered, change) => {
  expect(changeFor(vnd(asked), vnd(tendered))).toBe(change);
});

test.each([
  ['thirty thousand of meat at 150.000 a kilo', 150_000, 30_000, 200],
  ['an amount that no whole gram costs', 170_000, 30_000, 176],
  ['half a gram, which is rounded up', 160_000, 10_000, 63],
  ['less than a gram of something dear', 200_000_000, 1_000, 1],
  ['something without a price', 0, 30_000, 0],
])('%s', (_name, priceVnd, totalVnd, milli) => {
  expect(quantityFor(vnd(priceVnd), vnd(totalVnd))).toBe(milli);
});

it('weighs out an amount so that the weight costs that amount, but for less than a gram', () => {
  fc.assert(
    fc.property(price, amount, (priceVnd, totalVnd) => {
      const cost = lineTotal(priceVnd, quantityFor(priceVnd, totalVnd));
      expect(Math.abs(cost - totalVnd)).toBeLessThanOrEqual(Math.max(1, Math.ceil(priceVnd / 1000)));
    }),
  );
});

it('finds the weight again from what it costs, where a gram costs a đồng or more', () => {
  fc.assert(
    fc.property(price, fc.integer({ min: 1, max: 20_000 }), (priceVnd, milli) => {
      expect(quantityFor(priceVnd, lineTotal(priceVnd, milli))).toBe(milli);
    }),
  );
});
