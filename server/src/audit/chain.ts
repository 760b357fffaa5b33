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

/**
 * Rows of which each follows on the one before it and gives its own hash; one alone may have a `fault`, in words.
 *
 * They are judged by themselves, so that threads can share a long chain. Rows of a file can hold anything: `seq` is a
 * number as soon as it stands where it should.
 */
export interface Stretch {
  first: Pick<ChainedLink, 'seq' | 'prevHash'>;
  last: ChainHead;
  fault: string | null;
}

/** What is said of a row whose content gives another hash than it has. */
export const OTHER_HASH = 'its content does not give its hash';

/** Whether a row follows on another. */
export function isNextLink(link: Stretch['first'], before: ChainHead): boolean {
  return link.seq === before.seq + 1 && link.prevHash === before.hash;
}

/** A walk along a chain; each check takes what comes next and returns the break, or null while all is well. */
export interface ChainWalk {
  check(link: ChainedLink): BrokenLink | null;
  /** The same for rows that were judged by themselves. */
  checkStretch(rows: Stretch): BrokenLink | null;
  head(): ChainHead;
}

/** Walk a chain row by row, from its beginning or from a row that is known. */
export function createChainWalk(from: ChainHead = { seq: 0, hash: GENESIS_HASH }): ChainWalk {
  let { seq, hash } = from;
  function checkStretch({ first, last, fault }: Stretch): BrokenLink | null {
    if (first.seq !== seq + 1)
      return { seq: seq + 1, reason: `row ${seq + 1} is missing or out of its place (found row ${first.seq})` };
    if (first.prevHash !== hash) return { seq: first.seq, reason: 'it does not carry the hash of the row before it' };
    if (fault !== null) return { seq: first.seq, reason: fault };
    ({ seq, hash } = last);
    return null;
  }
  return {
    check: (link) =>
      checkStretch({
        first: link,
        last: link,
        fault: hashLink(link, link.prevHash) === link.hash ? null : OTHER_HASH,
      }),
    checkStretch,
    head: () => ({ seq, hash }),
  };
}
