import { hash as digest } from 'node:crypto';

/** One row of a chain, as it is hashed. `content` is JSON text, kept as written. */
export interface ChainLink {
  marketId: string;
  seq: number;
  at: number;
  actor: string;
  action: string;
  subject: string;
  content: string;
}

/**
 * The hash of a row after the row before it, 64 hex digits: the SHA-256 of its text in UTF-8.
 *
 * Every field is written as JSON in one array, so no two different rows can give the same text.
 */
export function hashLink(link: ChainLink, prevHash: string): string {
  const end = writeContent(link.content, writeHead(link, prevHash));
  if (end > 0) return digest('sha256', text.subarray(0, end));
  const { marketId, seq, at, actor, action, subject, content } = link;
  return digest('sha256', JSON.stringify([prevHash, marketId, seq, at, actor, action, subject, content]));
}

// Most rows need no more of JSON than a backslash before their quotes. Such a row is written here as bytes, in two
// thirds of the time; any other is left to JSON.stringify. Both give the same text.
const LONGEST_HEAD = 1 << 10;
const LONGEST_CONTENT = 1 << 14;
const MOST_BYTES_OF_LETTER = 3;
// Written over with every row: what is new for each costs more than its hash.
const text = new Uint8Array((LONGEST_HEAD + LONGEST_CONTENT) * MOST_BYTES_OF_LETTER + 2);
const plain = new Uint8Array(LONGEST_CONTENT * MOST_BYTES_OF_LETTER);
const utf8 = new TextEncoder();

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACKET = 0x5d;
const ESCAPED = 1;
const OTHER = 2;
// 0xef begins the sign that stands where half a letter was, which JSON.stringify writes by its number.
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x20 || byte === 0xef ? OTHER : 0));
kinds[QUOTE] = ESCAPED;
kinds[BACKSLASH] = ESCAPED;
const QUOTES_OF_HEAD = 11;

/** Write all before the content, and the quote that opens it. Returns its end, or 0 when it is no plain row. */
function writeHead({ marketId, seq, at, actor, action, subject }: ChainLink, prevHash: string): number {
  // Rows of a file can hold anything.
  if (!Number.isFinite(seq) || !Number.isFinite(at) || !areTexts(prevHash, marketId, actor, action, subject)) return 0;
  const head = `["${prevHash}","${marketId}",${seq},${at},"${actor}","${action}","${subject}","`;
  if (head.length > LONGEST_HEAD) return 0;
  const end = utf8.encodeInto(head, text).written;
  let escaped = 0;
  let seen = 0;
  for (let i = 0; i < end; i += 1) {
    const kind = kinds[text[i] as number] as number;
    seen |= kind;
    escaped += kind & ESCAPED;
  }
  // A quote or backslash more than our own stands in a field.
  return seen < OTHER && escaped === QUOTES_OF_HEAD ? end : 0;
}

function areTexts(...values: unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

/** Write the content after `at`, and what closes the text. Returns its end, or 0 when it is no plain row. */
function writeContent(content: string, at: number): number {
  if (at === 0 || typeof content !== 'string' || content.length > LONGEST_CONTENT) return 0;
  const length = utf8.encodeInto(content, plain).written;
  let end = at;
  let seen = 0;
  for (let i = 0; i < length; i += 1) {
    const byte = plain[i] as number;
    const kind = kinds[byte] as number;
    seen |= kind;
    // Without a branch, which no processor could foresee: a backslash that is not needed is written over.
    text[end] = BACKSLASH;
    end += kind & ESCAPED;
    text[end] = byte;
    end += 1;
  }
  text[end] = QUOTE;
  text[end + 1] = BRACKET;
  return seen < OTHER ? end + 2 : 0;
}
