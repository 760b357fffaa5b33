import { parentPort, workerData } from 'node:worker_threads';
import { type DaySpan, findDayEnds } from './audit/index.ts';
import { openDatabase } from './db/index.ts';
import { checkBooks } from './reports/index.ts';

/** What is to be looked at: a market's whole books, or where the days of its chain ended. */
export interface CheckQuestion {
  url: string;
  look: { kind: 'books'; marketId: string } | { kind: 'day-ends'; span: DaySpan };
}

const { url, look } = workerData as CheckQuestion;
const db = openDatabase(url);
parentPort?.postMessage(look.kind === 'books' ? await checkBooks(db, look.marketId) : await findDayEnds(db, look.span));
await db.destroy();
