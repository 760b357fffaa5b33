import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './db/index.ts';
import { checkBooks } from './reports/index.ts';

/** Which books are to be looked at. */
export interface CheckQuestion {
  url: string;
  marketId: string;
}

const { url, marketId } = workerData as CheckQuestion;
const db = openDatabase(url);
parentPort?.postMessage(await checkBooks(db, marketId));
await db.destroy();
