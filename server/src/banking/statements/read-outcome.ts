import { type StatementImportView, type Verdict, verdictSchema } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import type { Database } from '../../db/index.ts';
import { type RejectedRow, toFilled } from './read-statement.ts';
import { readBody, toBodyPattern } from './row-body.ts';

/** What the inbox made of the rows of an import. */
export interface Outcome {
  accepted: number;
  repeats: number;
  rejected: RejectedRow[];
  /** What the accepted rows turned out to be, in the order in which verdicts are named. */
  booked: StatementImportView['booked'];
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
    .where('BankDelivery.connectionId', '=', connectionId)
    .where('BankDelivery.receivedAt', '>=', began - CLOCK_STEP_MS)
    .where('channel', '=', 'import')
    .where('body', 'like', toBodyPattern(id));
  const counts = await ownRows
    .select(['outcome', (of) => of.fn.countAll().as('count')])
    .groupBy('outcome')
    .execute();
  const refused = await ownRows.select(['body', 'problem']).where('outcome', '=', 'quarantined').execute();
  const booked = await ownRows
    .innerJoin('BankTransaction', 'BankTransaction.id', 'BankDelivery.transactionId')
    .select(['verdict', (of) => of.fn.countAll().as('count'), (of) => of.fn.sum('amountVnd').as('amountVnd')])
    .where('outcome', '=', 'accepted')
    .groupBy('verdict')
    .execute();
  const countOf = (outcome: string) => Number(counts.find((row) => row.outcome === outcome)?.count ?? 0);
  return {
    accepted: countOf('accepted'),
    repeats: countOf('repeat'),
    rejected: refused.map(({ body, problem }) => {
      const { row, cells } = readBody(body);
      return { row, reason: problem ?? '', cells: toFilled(cells) };
    }),
    booked: verdictSchema.options.flatMap((verdict: Verdict) =>
      booked
        .filter((one) => one.verdict === verdict)
        .map(({ count, amountVnd }) => ({ verdict, count: Number(count), amountVnd: vnd(Number(amountVnd)) })),
    ),
  };
}
