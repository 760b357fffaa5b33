import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';

const NEW_LINE = 10;

/** A line of more bytes is none that anybody wrote; it is not kept in memory until it ends. */
export const LONGEST_LINE = 1 << 26;

/**
 * A stream in pieces of whole lines, so that memory stays bounded. Each has memory of its own, which another thread can
 * be given. Behind a line that is longer than any nothing is read.
 */
export async function* readPieces(input: Readable): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  let length = 0;
  for await (const told of input) {
    const bytes: Buffer = typeof told === 'string' ? Buffer.from(told) : told;
    const end = bytes.lastIndexOf(NEW_LINE) + 1;
    if (end > 0) {
      yield joinBytes([...begun, bytes.subarray(0, end)]);
      begun = [];
      length = 0;
    }
    begun.push(bytes.subarray(end));
    length += bytes.length - end;
    if (length > LONGEST_LINE) break;
  }
  if (length > 0) yield joinBytes(begun);
}

function joinBytes(parts: readonly Buffer[]): Buffer {
  // What `Buffer.concat` gives may share its memory with others.
  const bytes = Buffer.allocUnsafeSlow(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) end += part.copy(bytes, end);
  return bytes;
}

/**
 * The lines of a piece. Each holds one letter for each byte, so that what is ASCII can be read at once; null stands for
 * a line that is longer than any.
 *
 * Only a line feed ends a line. Node's `readline` also ends one at U+2028, which may stand in a bank's memo.
 */
export function* splitLines(bytes: Buffer): Generator<string | null> {
  // One by one, when they are asked for: cut from one large text they would be slow to read, and all at once they would
  // be old before they are thrown away.
  let start = 0;
  for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
    yield readLine(bytes, start, end);
    start = end + 1;
  }
  if (start < bytes.length) yield readLine(bytes, start, bytes.length);
}

function readLine(bytes: Buffer, start: number, end: number): string | null {
  return end - start > LONGEST_LINE ? null : bytes.toString('latin1', start, end);
}

/** What a line says in UTF-8, or null when it says nothing in it. */
export function decodeLine(line: string): string | null {
  const bytes = Buffer.from(line, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}
