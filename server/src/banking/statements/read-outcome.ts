import type { Database } from '../../db/index.ts';
import { rowOfBody, toBodyPattern } from './row-body.ts';

/** What the inbox made of the rows of an import. */
export interface Outcome {
  accepted: number;
  repeats: number;
  rejected: { row: number; reason: string }[];
}

// The clock may have been set back while the rows went in.
const CLOCK_STEP_MS = 3_600_000;

/** Look up what became of an import's rows. Units: `began` is epoch milliseconds. */
export async function readOutcome(
  db: Database,
  { id, connectionId, began }: { id: string; connectionId: string; began: number },
): Promise<Outcome> {
  const ownRows = db
    .selectFrom('BankDelivery')
    .where('connectionId', '=', connectionId)
    .where('receivedAt', '>=', began - CLOCK_STEP_MS)
    .where('channel', '=', 'import')
    .where('body', 'like', toBodyPattern(id));
  const counts = await ownRows
    .select(['outcome', (of) => of.fn.countAll().as('count')])
    .groupBy('outcome')
    .execute();
  const refused = await ownRows.select(['body', 'problem']).where('outcome', '=', 'quarantined').execute();
  const countOf = (outcome: string) => Number(counts.find((row) => row.outcome === outcome)?.count ?? 0);
  return {
    accepted: countOf('accepted'),
    repeats: countOf('repeat'),
    rejected: refused.map(({ body, problem }) => ({ row: rowOfBody(body), reason: problem ?? '' })),
  };
}
