import { type ChainedLink, hashLink } from '../audit/index.ts';
import { isPlainlyBalanced } from './plain-facts.ts';
import { type ReadRow, readAsWritten } from './read-as-written.ts';
import { decodeLine } from './read-lines.ts';

/** A line that is no row: a public key, a signed head, or the end. Nothing in it is checked yet. */
export type Aside = { head: unknown } | { signingKey: unknown } | { dailyHead: unknown };

const ASIDES = new Set(['head', 'signingKey', 'dailyHead']);
const FIELDS = ['marketId', 'seq', 'at', 'actor', 'action', 'subject', 'content', 'prevHash', 'hash'];

/**
 * Read a line of an export as `splitLines` gives it; null when nobody can read it, or when it says more than its hash
 * covers.
 */
export function readExportLine(line: string, isUtf8: boolean): ReadRow | Aside | null {
  return (isUtf8 ? readAsWritten(line) : null) ?? readAsJson(decodeLine(line) ?? '');
}

function readAsJson(line: string): ReadRow | Aside | null {
  const told = parseObject(line);
  if (!told) return null;
  const [name = '', ...more] = Object.keys(told);
  if (more.length === 0 && ASIDES.has(name)) return told as unknown as Aside;
  if (Object.keys(told).length !== FIELDS.length || !FIELDS.every((field) => field in told)) return null;
  const link = told as unknown as ChainedLink;
  return { link, hashed: hashLink(link, link.prevHash), content: { read: link.content } };
}

/** Why the entry that a row witnesses is not one that can stand in a journal, or null. Rows without an entry are well. */
export function findUnbalanced(content: ReadRow['content']): string | null {
  if ('read' in content) return findInContent(content.read);
  return isPlainlyBalanced(content.asWritten) ? null : findInContent(JSON.parse(content.asWritten));
}

function findInContent(content: unknown): string | null {
  if (typeof content !== 'string') return 'its content cannot be read';
  const facts = parseObject(content);
  if (!facts) return 'its content cannot be read';
  return facts.entry === undefined ? null : checkEntry(facts.entry as Entry | null);
}

const NOT_ZERO = 'the postings of its entry do not sum to zero';

interface Entry {
  postings?: { amountVnd?: unknown }[];
}

function checkEntry(entry: Entry | null): string | null {
  if (!Array.isArray(entry?.postings)) return 'its entry has no postings';
  let sum = 0;
  for (const posting of entry.postings) {
    if (!Number.isSafeInteger(posting?.amountVnd)) return 'a posting of its entry is no whole number of đồng';
    sum += posting.amountVnd as number;
    // Beyond it one đồng more or less is no other number.
    if (!Number.isSafeInteger(sum)) return NOT_ZERO;
  }
  return sum === 0 ? null : NOT_ZERO;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
