import { createHash } from 'node:crypto';

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

/** A row in its place. */
export interface ChainedLink extends ChainLink {
  prevHash: string;
  hash: string;
}

/** The hash before the first row. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * The hash of a row after the row before it, 64 hex digits.
 *
 * Every field is written as JSON in one array, so no two different rows can give the same text.
 */
export function hashLink(link: ChainLink, prevHash: string): string {
  const { marketId, seq, at, actor, action, subject, content } = link;
  return createHash('sha256')
    .update(JSON.stringify([prevHash, marketId, seq, at, actor, action, subject, content]))
    .digest('hex');
}

/** Put rows at the end of a chain. Returns them in their places; the last one is the new head. */
export function chainLinks(
  links: readonly Omit<ChainLink, 'seq'>[],
  head: { seq: number; hash: string },
): ChainedLink[] {
  const chained: ChainedLink[] = [];
  let { seq, hash } = head;
  for (const link of links) {
    seq += 1;
    const placed = { ...link, seq };
    const prevHash = hash;
    hash = hashLink(placed, prevHash);
    chained.push({ ...placed, prevHash, hash });
  }
  return chained;
}

/** Where a chain breaks first, and why. */
export interface BrokenLink {
  seq: number;
  reason: string;
}

/** Check one row after another. Call `check` for each in order; it returns the break, or null while all is well. */
export function createChainWalk(): {
  check(link: ChainedLink): BrokenLink | null;
  head(): { seq: number; hash: string };
} {
  let seq = 0;
  let hash = GENESIS_HASH;
  return {
    head: () => ({ seq, hash }),
    check(link) {
      if (link.seq !== seq + 1)
        return { seq: seq + 1, reason: `row ${seq + 1} is missing or out of its place (found row ${link.seq})` };
      if (link.prevHash !== hash) return { seq: link.seq, reason: 'it does not carry the hash of the row before it' };
      if (hashLink(link, hash) !== link.hash) return { seq: link.seq, reason: 'its content does not give its hash' };
      seq = link.seq;
      hash = link.hash;
      return null;
    },
  };
}
