import { Worker } from 'node:worker_threads';
import type { DayEnd, DaySpan } from './audit/index.ts';
import type { CheckQuestion } from './check-for-main.ts';
import type { BooksFinding } from './reports/index.ts';

/**
 * What takes a thread of its own: over years of entries a rule, or the walk along a chain, takes seconds, and meanwhile
 * banks tell and stalls ask.
 */
export interface CheckThread {
  /** Look at a market's whole books. */
  checkBooks(marketId: string): Promise<BooksFinding>;
  /** Find where the days of a chain ended; rejects when it is broken. */
  findDayEnds(span: DaySpan): Promise<DayEnd[]>;
}

/** Make the looks at the database that `url` names; each has its thread for as long as it lasts. */
export function checkInThread(url: string): CheckThread {
  const ask = <Finding>(look: CheckQuestion['look']) =>
    new Promise<Finding>((resolve, reject) => {
      const workerData: CheckQuestion = { url, look };
      const thread = new Worker(new URL('./check-thread.mjs', import.meta.url), { workerData });
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`a look at the books ended without a finding, code ${code}`)));
    });
  return {
    checkBooks: (marketId) => ask<BooksFinding>({ kind: 'books', marketId }),
    findDayEnds: (span) => ask<DayEnd[]>({ kind: 'day-ends', span }),
  };
}
