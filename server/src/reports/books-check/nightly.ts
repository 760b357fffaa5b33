import { toBusinessDate, toVietnamHour } from '@choso/shared/time';
import { type Database, insertMany, inTransaction } from '../../db/index.ts';
import type { BooksFinding } from './check-books.ts';
import { findCheck, findNewestCheck } from './store.ts';

interface Deps {
  db: Database;
  clock: () => number;
  /** Looks at the whole books of a market. */
  check: (marketId: string) => Promise<BooksFinding>;
}

// The market sleeps, and the days before were signed after midnight.
const BEGINS_AT = 2;

/**
 * Makes the work that looks at every market's books once a night, and soon after the start where nobody ever looked. What
 * it finds is kept, one row for each market and day. Cheap to call often.
 */
export function createNightlyCheck({ db, clock, check }: Deps): () => Promise<void> {
  let lookedOn = '';
  return async () => {
    const now = clock();
    const today = toBusinessDate(now);
    if (today === lookedOn) return;
    const isNight = toVietnamHour(now) >= BEGINS_AT;
    for (const { id } of await db.selectFrom('Market').select('id').execute())
      if (isNight || !(await findNewestCheck(db, id))) await look({ db, clock, check }, id, today);
    if (isNight) lookedOn = today;
  };
}

async function look({ db, clock, check }: Deps, marketId: string, businessDate: string): Promise<void> {
  if (await findCheck(db, marketId, businessDate)) return;
  const checkedAt = clock();
  const finding = await check(marketId);
  const row = { marketId, businessDate, checkedAt, tookMs: clock() - checkedAt, ...finding };
  await inTransaction(db, async (tx) => {
    // Another process may have looked meanwhile; its finding stays.
    if (!(await findCheck(tx, marketId, businessDate))) await insertMany(tx, 'BooksCheck', [row]);
  });
}
