import { toBusinessDate } from '@choso/shared/time';
import { type Database, insertMany, inTransaction, type Tx } from '../db/index.ts';
import { GENESIS_HASH } from './chain.ts';
import type { DailyHead } from './daily-head.ts';
import type { DayEnd } from './ends-of-days.ts';
import { type DaySpan, findDayEnds } from './find-day-ends.ts';
import { findNewestHead } from './read-heads.ts';
import type { SigningKey } from './signing-key.ts';

interface Deps {
  db: Database;
  key: SigningKey;
  clock: () => number;
  /** Walks a chain; where nobody says otherwise, in this thread. */
  findEnds?: (span: DaySpan) => Promise<DayEnd[]>;
}

/**
 * Makes the work that signs every market's days that have ended, those missed while nobody ran it too.
 *
 * Cheap to call often: it looks at the chains once a day. Throws after all markets had their turn when one of them
 * could not be signed.
 */
export function createDaySigner({
  db,
  key,
  clock,
  findEnds = (span) => findDayEnds(db, span),
}: Deps): () => Promise<void> {
  let signedOn = '';
  return async () => {
    const now = clock();
    const today = toBusinessDate(now);
    if (today === signedOn) return;
    const faults: unknown[] = [];
    for (const { id } of await db.selectFrom('Market').select('id').execute())
      await signDays({ db, key, findEnds }, id, now).catch((fault: unknown) => faults.push(fault));
    if (faults.length > 0) throw faults.length === 1 ? faults[0] : new AggregateError(faults);
    signedOn = today;
  };
}

async function signDays(
  { db, key, findEnds }: Omit<Required<Deps>, 'clock'>,
  marketId: string,
  now: number,
): Promise<void> {
  const last = await findNewestHead(db, marketId);
  const from = last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: GENESIS_HASH };
  const ends = await findEnds({ marketId, from, after: last?.businessDate ?? '', before: toBusinessDate(now) });
  const heads = ends.map((end) => key.sign({ marketId, ...end, createdAt: now }));
  if (heads.length > 0) await inTransaction(db, (tx) => keepHeads(tx, key, heads));
}

/** Another process may have signed the same days meanwhile; its heads stay. */
async function keepHeads(tx: Tx, { id, publicKey }: SigningKey, heads: readonly DailyHead[]): Promise<void> {
  const [first] = heads;
  if (!first) return;
  const known = await tx.selectFrom('SigningKey').select('id').where('id', '=', id).executeTakeFirst();
  if (!known) await insertMany(tx, 'SigningKey', [{ id, publicKey, createdAt: first.createdAt }]);
  const kept = await tx
    .selectFrom('DailyHead')
    .select('businessDate')
    .where('marketId', '=', first.marketId)
    .where('businessDate', '>=', first.businessDate)
    .execute();
  const dates = new Set(kept.map((head) => head.businessDate));
  await insertMany(
    tx,
    'DailyHead',
    heads.filter((head) => !dates.has(head.businessDate)),
  );
}
