import { isUtf8 } from 'node:buffer';
import { isNextLink, OTHER_HASH, type Stretch } from '../audit/index.ts';
import type { ReadRow } from './read-as-written.ts';
import { type Aside, findUnbalanced, readExportLine } from './read-export.ts';
import { splitLines } from './read-lines.ts';

// A blank line, or one that npm writes above what a command prints: whoever forgets its `-s` has two of them in the file.
const NO_ROW = /^(?:> [^\n]*|[ \t\r]*)$/;

/**
 * What stands in an export at one place, as far as it can be judged by itself: rows that follow on each other, what is
 * no row, or a line that nobody can read.
 */
export type Sight = { kind: 'rows'; rows: SeenRows } | { kind: 'aside'; aside: Aside } | { kind: 'unreadable' };

/** Rows with the last of them, which a signed head may name. */
export interface SeenRows extends Stretch {
  last: ReadRow['link'];
}

/**
 * Look at whole lines of an export: every hash and every entry is reckoned again. Gives what stands there in order, up to
 * the first line that cannot hold; whoever follows them along the chain ends there or before.
 */
export function lookAtPiece(bytes: Buffer): Sight[] {
  const sights: Sight[] = [];
  const areUtf8 = isUtf8(bytes);
  for (const line of splitLines(bytes)) {
    const read = line === null ? null : readExportLine(line, areUtf8);
    if (!read) {
      if (line !== null && NO_ROW.test(line)) continue;
      sights.push({ kind: 'unreadable' });
      break;
    }
    if (!('link' in read)) {
      sights.push({ kind: 'aside', aside: read });
      continue;
    }
    const fault = read.hashed === read.link.hash ? findUnbalanced(read.content) : OTHER_HASH;
    const before = sights.at(-1);
    if (fault === null && before?.kind === 'rows' && goesOn(before.rows.last, read.link)) before.rows.last = read.link;
    else sights.push({ kind: 'rows', rows: { first: read.link, last: read.link, fault } });
    if (fault !== null) break;
  }
  return sights;
}

function goesOn(last: SeenRows['last'], next: SeenRows['last']): boolean {
  return isNextLink(next, last) && next.marketId === last.marketId;
}
