import fc from 'fast-check';
import { encodeVietQr } from '../vietqr/index.ts';
import { buildSerial, formatSerial, isSerial, judgeScan, type KnownCode } from './index.ts';

const own = encodeVietQr({ bankBin: '970436', accountNumber: '0123456789' });
const before = encodeVietQr({ bankBin: '970422', accountNumber: '9876543210' });
const codes: KnownCode[] = [
  { serial: 'K7M2QXA', payload: own, state: 'live' },
  { serial: 'B4N6RTC', payload: before, state: 'dead' },
];

it('knows its own stand, and the one of an account that was given up', () => {
  expect(judgeScan(own, codes)).toEqual({ outcome: 'right', serial: 'K7M2QXA' });
  expect(judgeScan(before, codes)).toEqual({ outcome: 'dead', serial: 'B4N6RTC' });
  const reprinted = [...codes, { serial: 'H3J5KMN', payload: before, state: 'live' } as const];
  expect(judgeScan(before, reprinted)).toEqual({ outcome: 'right', serial: 'H3J5KMN' });
});

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const altered = fc.oneof(
  // Another account, another bank, an amount where there was none, one more field, one changed character.
  fc
    .tuple(fc.constant('970436'), fc.array(digit, { minLength: 6, maxLength: 14 }))
    .map(([bankBin, digits]) => encodeVietQr({ bankBin, accountNumber: digits.join('') })),
  fc
    .constantFrom('970415', '970418', '970405')
    .map((bankBin) => encodeVietQr({ bankBin, accountNumber: '0123456789' })),
  fc
    .integer({ min: 1, max: 9_999_999 })
    .map((amountVnd) => encodeVietQr({ bankBin: '970436', accountNumber: '0123456789', amountVnd })),
  fc
    .constantFrom('A', 'TIEN HANG', 'A01')
    .map((memo) => encodeVietQr({ bankBin: '970436', accountNumber: '0123456789', memo })),
  fc
    .tuple(fc.nat({ max: own.length - 1 }), fc.constantFrom('0', '7', 'A', ' '))
    .map(([at, character]) => `${own.slice(0, at)}${character}${own.slice(at + 1)}`),
  fc.string(),
);

it('a sticker over the stand is refused, however little it differs', () => {
  fc.assert(
    fc.property(altered, (scanned) => {
      fc.pre(scanned !== own && scanned !== before);
      expect(judgeScan(scanned, codes)).toEqual({ outcome: 'wrong', serial: null });
    }),
    { numRuns: 1_000 },
  );
});

it('a serial number is seven characters that nobody confuses', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat({ max: 1_000 })), (numbers) => {
      const serial = buildSerial((below) => Number(numbers.next().value) % below);
      expect(isSerial(serial)).toBe(true);
      expect(formatSerial(serial).replace(' ', '')).toBe(serial);
    }),
  );
  expect([isSerial('K7M2QX'), isSerial('K7M2QXO'), isSerial('k7m2qxa')]).toEqual([false, false, false]);
});
