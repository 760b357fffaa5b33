const POLYNOMIAL = 0x1021;
const INITIAL = 0xffff;
const LOW = 0x20;
const HIGH = 0x7e;

/** `TABLE[256 * n + byte]`: what a byte does to the register once `n` more zero bytes have followed it. */
const TABLE = new Uint16Array(2048);
for (let byte = 0; byte < 256; byte++) {
  let register = byte << 8;
  for (let turn = 0; turn < 64; turn++) {
    register = ((register << 1) ^ (register & 0x8000 ? POLYNOMIAL : 0)) & 0xffff;
    if (turn % 8 === 7) TABLE[(turn >> 3) * 256 + byte] = register;
  }
}
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));

/**
 * Checksum the first `end` bytes when all are printable ASCII (0x20–0x7E); -1 when one is not.
 *
 * Source: CRC-16/CCITT-FALSE (polynomial 0x1021, from 0xFFFF, nothing reflected), as NAPAS object 63 asks.
 */
export function crcOfPrintable(bytes: Uint8Array, end: number): number {
  let crc = INITIAL;
  // A byte out of bounds makes one of the differences negative, and the sign stays to the end.
  let bounds = 0;
  let at = 0;
  // Four bytes at a time: the lookups of one turn do not wait for each other, which a byte-wise loop's do.
  for (const last = end - 3; at < last; at += 4) {
    const a = bytes[at]!;
    const b = bytes[at + 1]!;
    const c = bytes[at + 2]!;
    const d = bytes[at + 3]!;
    bounds |= (a - LOW) | (HIGH - a) | (b - LOW) | (HIGH - b) | (c - LOW) | (HIGH - c) | (d - LOW) | (HIGH - d);
    crc = TABLE[768 + ((crc >> 8) ^ a)]! ^ TABLE[512 + ((crc & 0xff) ^ b)]! ^ TABLE[256 + c]! ^ TABLE[d]!;
  }
  for (; at < end; at++) {
    bounds |= (bytes[at]! - LOW) | (HIGH - bytes[at]!);
    crc = addByte(crc, bytes[at]!);
  }
  return bounds < 0 ? -1 : crc;
}

/** Checksum the first `end` bytes, whatever they are; `before` is the checksum of what stands before them. */
export function crcOfBytes(bytes: Uint8Array, end: number, before = INITIAL): number {
  let crc = before;
  let at = 0;
  // Eight at a time, for the same reason as above; without bounds to watch there is room for them.
  for (const last = end - 7; at < last; at += 8) {
    crc =
      TABLE[1792 + ((crc >> 8) ^ bytes[at]!)]! ^
      TABLE[1536 + ((crc & 0xff) ^ bytes[at + 1]!)]! ^
      TABLE[1280 + bytes[at + 2]!]! ^
      TABLE[1024 + bytes[at + 3]!]! ^
      TABLE[768 + bytes[at + 4]!]! ^
      TABLE[512 + bytes[at + 5]!]! ^
      TABLE[256 + bytes[at + 6]!]! ^
      TABLE[bytes[at + 7]!]!;
  }
  for (; at < end; at++) crc = addByte(crc, bytes[at]!);
  return crc;
}

function addByte(crc: number, byte: number): number {
  return ((crc << 8) & 0xffff) ^ TABLE[(crc >> 8) ^ byte]!;
}

/** Write a checksum as object 63 carries it: four upper-case hexadecimal digits, padded. */
export function crcToHex(crc: number): string {
  return HEX[crc >> 8]! + HEX[crc & 0xff]!;
}

/** Read four hexadecimal digits of either case at `at`; -1 when they are anything else. */
export function readHex4(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let index = at; index < at + 4; index++) {
    const digit = hexDigit(bytes[index]!);
    if (digit < 0) return -1;
    value = (value << 4) | digit;
  }
  return value;
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 0x20;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
