import type { BooksCheckView } from '@choso/shared/contracts';
import { toIsoInstant } from '@choso/shared/time';
import type { Selectable } from 'kysely';
import type { Database, DB, Tx } from '../../db/index.ts';

/** A look at a market's books as it is kept. */
export type BooksCheckRow = Selectable<DB['BooksCheck']>;

/** The look of a day, or null. */
export async function findCheck(
  db: Database | Tx,
  marketId: string,
  businessDate: string,
): Promise<BooksCheckRow | null> {
  const checks = db.selectFrom('BooksCheck').selectAll().where('marketId', '=', marketId);
  return (await checks.where('businessDate', '=', businessDate).executeTakeFirst()) ?? null;
}

/** The newest look, or null where nobody ever looked. */
export async function findNewestCheck(db: Database, marketId: string): Promise<BooksCheckRow | null> {
  return (await listChecks(db, marketId, { before: undefined, limit: 1 }))[0] ?? null;
}

/** Looks, newest first. */
export function listChecks(
  db: Database,
  marketId: string,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<BooksCheckRow[]> {
  return db
    .selectFrom('BooksCheck')
    .selectAll()
    .where('marketId', '=', marketId)
    .where('businessDate', '<', before ?? '~')
    .orderBy('businessDate', 'desc')
    .limit(limit)
    .execute();
}

/** A look as it leaves the server. */
export function presentCheck({
  marketId: _market,
  checkedAt,
  rule,
  subject,
  problem,
  ...row
}: BooksCheckRow): BooksCheckView {
  const broken = rule === null ? null : { rule, subject: subject ?? '', problem: problem ?? '' };
  return { ...row, checkedAt: toIsoInstant(checkedAt), broken };
}
