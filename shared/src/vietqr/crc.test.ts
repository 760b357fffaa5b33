import fc from 'fast-check';
import { crcOfBytes, crcOfPrintable, crcToHex, readHex4 } from './crc.ts';
import { crcBitByBit } from './test-payloads.ts';

const encode = (ascii: string) => Uint8Array.from(ascii, (character) => character.charCodeAt(0));

test('the check value of CRC-16/CCITT-FALSE', () => {
  const digits = encode('123456789');
  expect(crcToHex(crcOfPrintable(digits, 9))).toBe('29B1');
  expect(crcToHex(crcOfBytes(digits, 9))).toBe('29B1');
  expect(crcToHex(crcOfPrintable(digits, 0))).toBe('FFFF');
});

test('many bytes at a time and one bit at a time agree', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      const bytes = encode(text);
      expect(crcOfPrintable(bytes, bytes.length)).toBe(crcBitByBit(bytes));
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(crcOfBytes(bytes, bytes.length)).toBe(crcBitByBit(bytes));
    }),
  );
});

test('a checksum goes on where another ended', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat({ max: 40 }), (bytes, cut) => {
      const before = bytes.slice(0, cut);
      const rest = bytes.slice(cut);
      expect(crcOfBytes(rest, rest.length, crcOfBytes(before, before.length))).toBe(crcBitByBit(bytes));
    }),
  );
});

test.each([0x00, 0x1f, 0x7f, 0x80, 0xff])('byte %p is not printable, wherever it stands', (byte) => {
  for (let at = 0; at < 9; at++) {
    const bytes = encode('123456789');
    bytes[at] = byte;
    expect(crcOfPrintable(bytes, 9)).toBe(-1);
  }
});

test('hexadecimal digits of either case, padded', () => {
  expect(crcToHex(0x0283)).toBe('0283');
  expect(readHex4(encode('xxab0F'), 2)).toBe(0xab0f);
  for (const text of ['12g4', '12 4', '@123', '`123', '12']) expect(readHex4(encode(text), 0)).toBe(-1);
});
