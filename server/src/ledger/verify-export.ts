import type { Readable } from 'node:stream';
import { type BrokenLink, type ChainHead, createChainWalk } from '../audit/index.ts';
import { createHeadCheck } from './check-heads.ts';
import type { SeenRows, Sight } from './look-at-piece.ts';
import { type Help, lookAtPieces } from './look-in-threads.ts';
import { readPieces } from './read-lines.ts';
import type { Verification } from './verification.ts';

/**
 * Walk an exported chain (`ndjson`, the end last), re-add the postings of its entries and check the signed heads of its
 * days. Needs nothing but the file.
 *
 * `trustedKeys` are public keys in hex that the reader has from elsewhere, such as the notice board; one of them must then
 * have signed a day. Without them the keys in the file itself are used. `server/commands/verify-ledger.mjs` does the same
 * in its own way.
 */
export async function verifyExport(
  input: Readable,
  trustedKeys: readonly string[] = [],
  help?: Help,
): Promise<Verification> {
  const walk = createExportWalk(trustedKeys);
  const end = (firstBroken: BrokenLink | null) => ({ intact: !firstBroken, ...walk.counts(), firstBroken });
  for await (const sights of lookAtPieces(readPieces(input), help)) {
    for (const sight of sights) {
      const broken = walk.check(sight);
      if (broken) return end(broken);
    }
  }
  return end(walk.end());
}

function createExportWalk(trustedKeys: readonly string[]) {
  const chain = createChainWalk();
  const heads = createHeadCheck(trustedKeys);
  let last: SeenRows['last'] | null = null;
  let told: ChainHead | null = null;

  const next = (reason: string): BrokenLink => ({ seq: chain.head().seq + 1, reason });
  // What is wrong beside the rows is said of the row before it.
  const here = (reason: string | null): BrokenLink | null => (reason === null ? null : { seq: last?.seq ?? 1, reason });

  function checkRows(rows: SeenRows): BrokenLink | null {
    const broken = chain.checkStretch(rows);
    if (broken) return broken;
    if (last && last.marketId !== rows.last.marketId) return { seq: rows.first.seq, reason: 'it is of another market' };
    last = rows.last;
    return null;
  }

  return {
    counts: () => ({ entries: chain.head().seq, heads: heads.count() }),
    check(sight: Sight): BrokenLink | null {
      if (sight.kind === 'unreadable') return next('the line cannot be read');
      if (told) return next('a row stands after the head');
      if (sight.kind === 'rows') return checkRows(sight.rows);
      const { aside } = sight;
      if ('signingKey' in aside) return here(heads.key(aside.signingKey));
      if ('dailyHead' in aside) return here(heads.head(aside.dailyHead, last));
      told = Object(aside.head) as ChainHead;
      return null;
    },
    end(): BrokenLink | null {
      const { seq, hash } = chain.head();
      if (!told) return next('the file ends before its head');
      if (told.seq !== seq || told.hash !== hash) return next('rows at the end are missing');
      const isUnsigned = trustedKeys.length > 0 && heads.count() === 0;
      return here(isUnsigned ? 'no day in it is signed' : null);
    },
  };
}
