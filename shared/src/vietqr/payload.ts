import { crcOfBytes, crcOfPrintable } from './crc.ts';

// Every browser and Node have it, but it belongs to neither's types alone, and this room is compiled for both.
declare const TextEncoder: new () => {
  encodeInto(text: string, target: Uint8Array): { readonly read: number; readonly written: number };
};

/** A payload made ready to walk: one byte for each character, so that a position means the same in both. */
export interface Payload {
  readonly text: string;
  /** At least `text.length` bytes. Good until the next payload is opened. */
  readonly bytes: Uint8Array;
  /** Checksum of all but the last four characters, over the UTF-8 of the text as it came. */
  readonly crc: number;
  /** Whether it came as printable ASCII. Each character that was not stands as `FOREIGN`. */
  readonly isPlain: boolean;
}

/** The stand-in for a character outside printable ASCII. */
export const FOREIGN = 0x7f;

const encoder = new TextEncoder();
// Reading bytes is several times cheaper than charCodeAt, and a buffer that stays is cheaper still.
const scratch = new Uint8Array(1024);
const NOT_PLAIN = /[^\x20-\x7e]/gu;

/** Open a trimmed text of at least four characters for reading. */
export function openPayload(text: string): Payload {
  const bytes = bufferFor(text);
  const { written } = encoder.encodeInto(text, bytes);
  const printableCrc = written === text.length ? crcOfPrintable(bytes, written - 4) : -1;
  if (printableCrc >= 0) return { text, bytes, crc: printableCrc, isPlain: true };
  const crc = crcOfBytes(bytes, written - 4);
  // Lengths count characters: put one character where a code point stood, whatever its size.
  const plain = text.replace(NOT_PLAIN, String.fromCharCode(FOREIGN));
  encoder.encodeInto(plain, bytes);
  return { text: plain, bytes, crc, isPlain: false };
}

/** Checksum a text, or go on from the checksum of what stands before it. */
export function crcOfText(text: string, before?: number): number {
  const bytes = bufferFor(text);
  return crcOfBytes(bytes, encoder.encodeInto(text, bytes).written, before);
}

/** The bytes of a value that payloads are compared with, one for each of its ASCII characters. */
export function bytesOf(ascii: string): Uint8Array {
  return Uint8Array.from(ascii, (character) => character.charCodeAt(0));
}

function bufferFor(text: string): Uint8Array {
  // A UTF-16 unit never takes more than three bytes of UTF-8.
  const size = text.length * 3;
  return size <= scratch.length ? scratch : new Uint8Array(size);
}
