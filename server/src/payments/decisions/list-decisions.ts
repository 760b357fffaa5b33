import type { Database } from '../../db/index.ts';
import type { DecisionRow } from './make-decision.ts';

interface Filter {
  marketId: string;
  stallId: string | undefined;
  before: string | undefined;
  limit: number;
}

/** Decisions of a market's stalls, newest first. What took one back stands beside it, not in the list. */
export function listDecisionsOf(db: Database, { marketId, stallId, before, limit }: Filter): Promise<DecisionRow[]> {
  const all = db
    .selectFrom('Decision')
    .selectAll()
    .where('marketId', '=', marketId)
    .where('kind', '!=', 'undo')
    .where('id', '<', before ?? '~')
    .orderBy('id', 'desc')
    .limit(limit);
  return (stallId === undefined ? all : all.where('stallId', '=', stallId)).execute();
}
