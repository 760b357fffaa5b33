import fc from 'fast-check';
import { createRowNamer, type RowIdentity } from './name-row.ts';

const NOON = Date.parse('2026-11-24T12:00:00+07:00');
const row = (changed: Partial<RowIdentity> = {}): RowIdentity => ({
  accountNumber: '0123456789',
  bookedAt: NOON,
  direction: 'in',
  amountVnd: 25_000,
  memo: 'mua rau',
  bankReference: null,
  ...changed,
});
const nameOne = (one: RowIdentity) => createRowNamer()(one);

it('names a row by the bank’s own number, apart from a fee with the same number', () => {
  const bankReference = 'FT24328000000001';
  expect(nameOne(row({ bankReference }))).toBe('FT24328000000001/in/25000');
  expect(nameOne(row({ bankReference, direction: 'out', amountVnd: 1_100 }))).toBe('FT24328000000001/out/1100');
});

it('tells short numbers of two days apart, and not long ones', () => {
  const tomorrow = NOON + 86_400_000;
  expect(nameOne(row({ bankReference: '3079' }))).not.toBe(nameOne(row({ bankReference: '3079', bookedAt: tomorrow })));
  const long = { bankReference: 'FT24328000000001' };
  expect(nameOne(row(long))).toBe(nameOne(row({ ...long, bookedAt: tomorrow })));
});

it('does not mind how a memo is wrapped', () => {
  expect(nameOne(row({ memo: 'mua rau' }))).toBe(nameOne(row({ memo: ' MUA  RAU.' })));
});

it.each(['Số 12345678901234', 'x'.repeat(99), '½½½½'])('fits the number %s into what the books can hold', (number) => {
  expect(nameOne(row({ bankReference: number }))).toMatch(/^[\x21-\x7e]{1,100}$/);
});

const anyRow = fc.record({
  accountNumber: fc.constant('0123456789'),
  bookedAt: fc.constantFrom(NOON, NOON + 1000),
  direction: fc.constantFrom('in' as const, 'out' as const),
  amountVnd: fc.constantFrom(1, 2),
  memo: fc.constantFrom('a', 'b'),
  bankReference: fc.constantFrom(null, '3079', 'FT24328000000001'),
});

it('never gives two rows of one file the same name, nor one that a provider’s id could be', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
      const names = rows.map(createRowNamer());
      expect(new Set(names).size).toBe(rows.length);
      for (const name of names) expect(name).toMatch(/^[\x21-\x7e]+\/[\x21-\x7e]+$/);
    }),
  );
});

it('gives the same names to the same rows in any order, and to a file that goes on', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyRow, { maxLength: 20 })
        .chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), fc.array(anyRow)),
        ),
      ([rows, shuffled, more]) => {
        const names = rows.map(createRowNamer());
        expect(shuffled.map(createRowNamer()).sort()).toEqual([...names].sort());
        expect([...rows, ...more].map(createRowNamer()).slice(0, rows.length)).toEqual(names);
      },
    ),
  );
});
