import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';

/** Whole lines of a text. Each holds one letter for each byte, so that what is ASCII can be read at once. */
export interface Lines {
  lines: Iterable<string>;
  /** Whether all of them are UTF-8. */
  areUtf8: boolean;
}

const NEW_LINE = 10;

/**
 * The lines of a stream, some at a time so that memory stays bounded.
 *
 * Only a line feed ends a line. Node's `readline` also ends one at U+2028, which may stand in a bank's memo.
 */
export async function* readLines(input: Readable): AsyncGenerator<Lines> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of input) {
    const bytes = Buffer.concat([rest, typeof piece === 'string' ? Buffer.from(piece) : piece]);
    const end = bytes.lastIndexOf(NEW_LINE);
    if (end >= 0) yield toLines(bytes.subarray(0, end));
    rest = bytes.subarray(end + 1);
  }
  if (rest.length > 0) yield toLines(rest);
}

function toLines(bytes: Buffer): Lines {
  return { lines: splitLines(bytes), areUtf8: isUtf8(bytes) };
}

// One by one, when they are asked for: cut from one large text they would be slow to read, and all at once they would be
// old before they are thrown away.
function* splitLines(bytes: Buffer): Generator<string> {
  let start = 0;
  for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
    yield bytes.toString('latin1', start, end);
    start = end + 1;
  }
  yield bytes.toString('latin1', start);
}

/** What a line says in UTF-8, or null when it says nothing in it. */
export function decodeLine(line: string): string | null {
  const bytes = Buffer.from(line, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}
