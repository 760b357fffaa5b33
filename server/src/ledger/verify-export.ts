import type { Readable } from 'node:stream';
import { type BrokenLink, type ChainHead, createChainWalk } from '../audit/index.ts';
import { createHeadCheck } from './check-heads.ts';
import type { ReadRow } from './read-as-written.ts';
import { findUnbalanced, readExportLine } from './read-export.ts';
import { readLines } from './read-lines.ts';
import type { Verification } from './verification.ts';

/**
 * Walk an exported chain (`ndjson`, the end last), re-add the postings of its entries and check the signed heads of its
 * days. Needs nothing but the file.
 *
 * `trustedKeys` are public keys in hex that the reader has from elsewhere, such as the notice board; without them the
 * keys in the file itself are used. `server/commands/verify-ledger.mjs` does the same in its own way.
 */
export async function verifyExport(input: Readable, trustedKeys: readonly string[] = []): Promise<Verification> {
  const walk = createExportWalk(trustedKeys);
  const end = (firstBroken: BrokenLink | null) => ({ intact: !firstBroken, ...walk.counts(), firstBroken });
  for await (const { lines, areUtf8 } of readLines(input)) {
    for (const line of lines) {
      const broken = walk.check(line, areUtf8);
      if (broken) return end(broken);
    }
  }
  return end(walk.end());
}

function createExportWalk(trustedKeys: readonly string[]) {
  const chain = createChainWalk();
  const heads = createHeadCheck(trustedKeys);
  let last: ReadRow['link'] | null = null;
  let told: ChainHead | null = null;

  const next = (reason: string): BrokenLink => ({ seq: chain.head().seq + 1, reason });
  // What is wrong beside the rows is said of the row before it.
  const here = (reason: string | null): BrokenLink | null => (reason === null ? null : { seq: last?.seq ?? 1, reason });

  function checkRow({ link, hashed, content }: ReadRow): BrokenLink | null {
    const broken = chain.checkHashed(link, hashed);
    if (broken) return broken;
    last = link;
    const unbalanced = findUnbalanced(content);
    return unbalanced ? { seq: link.seq, reason: unbalanced } : null;
  }

  return {
    counts: () => ({ entries: chain.head().seq, heads: heads.count() }),
    check(line: string, isUtf8: boolean): BrokenLink | null {
      const read = readExportLine(line, isUtf8);
      if (!read) return /^[ \t\r]*$/.test(line) ? null : next('the line cannot be read');
      if (told) return next('a row stands after the head');
      if ('link' in read) return checkRow(read);
      if ('signingKey' in read) return here(heads.key(read.signingKey));
      if ('dailyHead' in read) return here(heads.head(read.dailyHead, last));
      told = Object(read.head) as ChainHead;
      return null;
    },
    end(): BrokenLink | null {
      const { seq, hash } = chain.head();
      if (!told) return next('the file ends before its head');
      return told.seq === seq && told.hash === hash ? null : next('rows at the end are missing');
    },
  };
}
