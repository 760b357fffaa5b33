import { type ChainLink, hashLink } from './hash-link.ts';

/** A row in its place. */
export interface ChainedLink extends ChainLink {
  prevHash: string;
  hash: string;
}

/** The last row of a chain: its place and its hash. */
export interface ChainHead {
  seq: number;
  hash: string;
}

/** The hash before the first row. */
export const GENESIS_HASH = '0'.repeat(64);

/** Put rows at the end of a chain. Returns them in their places; the last one is the new head. */
export function chainLinks(links: readonly Omit<ChainLink, 'seq'>[], head: ChainHead): ChainedLink[] {
  const chained: ChainedLink[] = [];
  let { seq, hash } = head;
  for (const { marketId, at, actor, action, subject, content } of links) {
    seq += 1;
    const prevHash = hash;
    hash = hashLink({ marketId, seq, at, actor, action, subject, content }, prevHash);
    chained.push({ marketId, seq, at, actor, action, subject, content, prevHash, hash });
  }
  return chained;
}

/** Where a chain breaks first, and why. */
export interface BrokenLink {
  seq: number;
  reason: string;
}

/** A walk along a chain; each check takes the next row and returns the break, or null while all is well. */
export interface ChainWalk {
  check(link: ChainedLink): BrokenLink | null;
  /** The same for a row whose content gives `hashed`. */
  checkHashed(link: Pick<ChainedLink, 'seq' | 'prevHash' | 'hash'>, hashed: string): BrokenLink | null;
  head(): ChainHead;
}

/** Walk a chain row by row, from its beginning or from a row that is known. */
export function createChainWalk(from: ChainHead = { seq: 0, hash: GENESIS_HASH }): ChainWalk {
  let { seq, hash } = from;
  const checkHashed: ChainWalk['checkHashed'] = (link, hashed) => {
    if (link.seq !== seq + 1)
      return { seq: seq + 1, reason: `row ${seq + 1} is missing or out of its place (found row ${link.seq})` };
    if (link.prevHash !== hash) return { seq: link.seq, reason: 'it does not carry the hash of the row before it' };
    if (hashed !== link.hash) return { seq: link.seq, reason: 'its content does not give its hash' };
    seq = link.seq;
    hash = link.hash;
    return null;
  };
  return {
    checkHashed,
    check: (link) => checkHashed(link, hashLink(link, link.prevHash)),
    head: () => ({ seq, hash }),
  };
}
