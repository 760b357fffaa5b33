import fc from 'fast-check';
import { parseAmount } from './parse-amount.ts';

it.each([
  ['25000', 25_000, null],
  ['1.234.567', 1_234_567, null],
  ['1,234,567.00', 1_234_567, null],
  ['1.234.567,00', 1_234_567, null],
  ['1 234 567', 1_234_567, null],
  ['1\u00a0234\u00a0567', 1_234_567, null],
  ["1'234'567", 1_234_567, null],
  ['+25.000 VND', 25_000, '+'],
  ['+ 25,000VNĐ', 25_000, '+'],
  ['-25,000', 25_000, '-'],
  ['−25.000 đ', 25_000, '-'],
  ['25,000-', 25_000, '-'],
  ['(25,000)', 25_000, '-'],
  ['25000.00', 25_000, null],
  ['25.00', 25, null],
  ['25.000', 25_000, null],
  ['1,000.0', 1000, null],
  ["'25,000", 25_000, null],
  ["'-25,000", 25_000, '-'],
  ['25,000 CR', 25_000, '+'],
  ['25.000DR', 25_000, '-'],
  [25_000, 25_000, null],
  [25_000.000000000004, 25_000, null],
  [-24_999.999999999996, 25_000, '-'],
  [-25_000, 25_000, '-'],
  ['999,999,999,999', 999_999_999_999, null],
])('%j is %d đồng, sign %j', (cell, vnd, sign) => {
  expect(parseAmount(cell)).toEqual({ kind: 'amount', vnd, sign });
});

it.each(['', ' ', '-', '–', '0', '0.00', '0 VND', null, undefined, 0])('%j is nothing', (cell) => {
  expect(parseAmount(cell)).toEqual({ kind: 'none' });
});

it.each([
  '12.5',
  '1.234,5',
  '25.0000',
  '1,234.567',
  '1.234.56',
  '1.23.456',
  '12.345.6',
  '1,234,567,00',
  'abc',
  '25k',
  '=25000',
  '+-5',
  '-5-',
  '-5 CR',
  'CR',
  '1e9',
  '٢٥',
  '9'.repeat(16),
  '9'.repeat(41),
  12.5,
  2 ** 60,
  Number.NaN,
])('%j is nobody’s amount', (cell) => {
  expect(parseAmount(cell)).toEqual({ kind: 'bad' });
});

const writings: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => group(digits, '.'),
  (digits) => group(digits, ','),
  (digits) => `${group(digits, ',')}.00`,
  (digits) => `${group(digits, '.')},00`,
  (digits) => `${group(digits, '.')} VND`,
];
const group = (digits: string, mark: string) => digits.replace(/\B(?=(\d{3})+$)/g, mark);

it('reads back every amount however a bank writes it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999_999_999_999 }),
      fc.constantFrom(...writings),
      fc.constantFrom('', '+', '-'),
      (vnd, write, sign) => {
        expect(parseAmount(sign + write(String(vnd)))).toEqual({ kind: 'amount', vnd, sign: sign || null });
      },
    ),
  );
});

it('no text makes it throw, and every answer is a whole number from 1', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.double()), (cell) => {
      const parsed = parseAmount(cell);
      expect(parsed.kind !== 'amount' || (Number.isSafeInteger(parsed.vnd) && parsed.vnd > 0)).toBe(true);
    }),
  );
});
