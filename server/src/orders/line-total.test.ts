import { vnd } from '@choso/shared/money';
import fc from 'fast-check';
import { lineTotal, toQuantityMilli } from './line-total.ts';

describe('a quantity', () => {
  it.each([
    [1, 1000, 1000],
    [0.1, 100, 100],
    [0.3, 100, 300],
    [1.1, 100, 1100],
    [0.5, 500, 500],
    [4.35, 50, 4350],
    [10_000, 1000, 10_000_000],
    [0.25, 100, null],
    [1.5, 1000, null],
    [0.0004, 1, null],
    [0.1 + 0.2, 100, null],
    [1e-9, 100, null],
  ])('%p by steps of %p thousandths is %p', (quantity, stepMilli, milli) => {
    expect(toQuantityMilli(quantity, stepMilli)).toBe(milli);
  });

  it('keeps every decimal of three places exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (milli) => {
        expect(toQuantityMilli(milli / 1000, 1)).toBe(milli);
      }),
    );
  });
});

describe('the total of a line', () => {
  it.each([
    [18_000, 1000, 18_000],
    [18_000, 100, 1_800],
    [4_500, 500, 2_250],
    [33_333, 100, 3_333],
    [15, 100, 2],
    [14, 100, 1],
    [25, 100, 3],
    [0, 1000, 0],
    [900_000_000, 10_000_000, 9_000_000_000_000],
  ])('%p đ for a unit, %p thousandths: %p đ', (price, milli, total) => {
    expect(lineTotal(vnd(price), milli)).toBe(total);
  });

  it('is never more than half a đồng away from the exact price', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 100_000 }), (price, milli) => {
        const errorMilli = lineTotal(vnd(price), milli) * 1000 - price * milli;
        expect(errorMilli).toBeGreaterThan(-500);
        expect(errorMilli).toBeLessThanOrEqual(500);
      }),
    );
  });
});
