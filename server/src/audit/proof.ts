import type { BrokenLink, ChainedLink } from './chain.ts';

/**
 * Compares the records of one room with what the chain witnessed of them.
 *
 * `check` gets the rows of the chain in order, a batch at a time, and names the first whose record is not what it was;
 * `end` says in words whether there are records that nothing witnessed, or null.
 */
export interface Proof {
  check(links: readonly ChainedLink[]): Promise<BrokenLink | null>;
  end(): Promise<string | null>;
}

/** The first field in which a kept record differs from what was witnessed, or null. */
export function findDifference(kept: Record<string, unknown>, witnessed: Record<string, unknown>): string | null {
  const differs = (field: string) =>
    kept[field] !== witnessed[field] && JSON.stringify(kept[field]) !== JSON.stringify(witnessed[field]);
  return Object.keys(witnessed).find(differs) ?? null;
}
