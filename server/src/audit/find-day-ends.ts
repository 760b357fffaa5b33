import type { Database } from '../db/index.ts';
import { type ChainHead, createChainWalk } from './chain.ts';
import { collectDayEnds, type DayEnd } from './ends-of-days.ts';
import { readChain } from './read-chain.ts';

/** The part of a chain whose days are wanted: after a row that is known, the days after one and before another. */
export interface DaySpan {
  marketId: string;
  from: ChainHead;
  after: string;
  before: string;
}

/**
 * Walk a market's chain and find where its days ended.
 *
 * Throws when the chain is broken: a signature says that it was whole that evening, and one that is not is for people to
 * look at.
 */
export async function findDayEnds(db: Database, { marketId, from, after, before }: DaySpan): Promise<DayEnd[]> {
  const walk = createChainWalk(from);
  const days = collectDayEnds();
  for await (const links of readChain(db, marketId, from.seq)) {
    for (const link of links) {
      const broken = walk.check(link);
      if (broken) throw new Error(`${marketId}: row ${broken.seq} of the chain is broken, its days are not signed`);
      days.add(link);
    }
  }
  return days.list({ after, before });
}
