import fc from 'fast-check';
import {
  addVnd,
  compareVnd,
  formatVnd,
  isTransferableVnd,
  MAX_TRANSFER_VND,
  parseVndText,
  subtractVnd,
  sumVnd,
  vnd,
  ZERO_VND,
} from './index.ts';

const anyVnd = fc.maxSafeInteger().map(vnd);

describe('an amount', () => {
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%p is not one', (value) => {
    expect(() => vnd(value)).toThrow(RangeError);
  });

  test('minus zero becomes zero', () => {
    expect(Object.is(vnd(-0), 0)).toBe(true);
    expect(Object.is(subtractVnd(ZERO_VND, ZERO_VND), 0)).toBe(true);
  });

  test.each([
    [0, false],
    [1, true],
    [1.5, false],
    [499_999_999, true],
    [500_000_000, false],
    [-1, false],
  ])('%p fits one transfer: %p', (value, fits) => {
    expect(isTransferableVnd(value)).toBe(fits);
  });
});

describe('arithmetic', () => {
  test('sums, differences and order', () => {
    expect(addVnd(vnd(25_000), vnd(500))).toBe(25_500);
    expect(subtractVnd(vnd(25_000), vnd(30_000))).toBe(-5_000);
    expect(sumVnd([])).toBe(0);
    expect(sumVnd([vnd(1), vnd(2), vnd(3)])).toBe(6);
    expect([vnd(30), vnd(5), vnd(20)].sort(compareVnd)).toEqual([5, 20, 30]);
  });

  test('a total that cannot be held exactly is refused', () => {
    expect(() => addVnd(vnd(Number.MAX_SAFE_INTEGER), vnd(1))).toThrow(RangeError);
    expect(() => sumVnd([vnd(Number.MAX_SAFE_INTEGER), vnd(1), vnd(-1)])).toThrow(RangeError);
  });
});

describe('written amounts', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1.000'],
    [25_000, '25.000'],
    [100_000, '100.000'],
    [MAX_TRANSFER_VND, '499.999.999'],
    [-1_234_567, '-1.234.567'],
  ])('%p is written %p', (value, text) => {
    expect(formatVnd(vnd(value))).toBe(text);
    expect(formatVnd(vnd(value), { unit: true })).toBe(`${text}\u00a0đ`);
  });

  test('what is written is read back', () => {
    fc.assert(
      fc.property(anyVnd, fc.boolean(), (amount, unit) => {
        const positive = vnd(Math.abs(amount));
        expect(parseVndText(formatVnd(positive, { unit }))).toBe(positive);
      }),
    );
  });
});

describe('typed amounts', () => {
  test.each([
    ['25000', 25_000],
    ['25.000', 25_000],
    ['25,000', 25_000],
    ['25 000', 25_000],
    [' 25.000 đ ', 25_000],
    ['25000đ', 25_000],
    ['25000d', 25_000],
    ['25.000 VNĐ', 25_000],
    ['25.000đồng', 25_000],
    ['1.250.000', 1_250_000],
    ['0', 0],
    ['25k', 25_000],
    ['25K', 25_000],
    ['2,5k', 2_500],
    ['25k5', 25_500],
    ['25 nghìn', 25_000],
    ['25 ngàn đồng', 25_000],
    ['1tr', 1_000_000],
    ['1tr2', 1_200_000],
    ['1tr25', 1_250_000],
    ['1tr250', 1_250_000],
    ['1tr050', 1_050_000],
    ['1,5 triệu', 1_500_000],
    ['1.25tr', 1_250_000],
  ])('%p is %p', (text, value) => {
    expect(parseVndText(text)).toBe(value);
  });

  test.each([
    '',
    'đ',
    'abc',
    '-25000',
    '+25000',
    '25.00',
    '1.5',
    '2500.0',
    '0.500',
    '1.000,000',
    '25.0000',
    '1.250tr',
    '1,5tr2',
    '25.000k',
    '25k25k',
    '1e3',
    '20000+5000',
    '9'.repeat(17),
    '9007199254740993',
    '٢٥',
  ])('%p is nobody’s amount', (text) => {
    expect(parseVndText(text)).toBeNull();
  });

  test('no text makes it throw, and every answer is a whole number from 0', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const value = parseVndText(text);
        expect(value === null || (Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }),
    );
  });
});
