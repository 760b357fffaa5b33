import { Worker } from 'node:worker_threads';
import type { CheckQuestion } from './check-for-main.ts';
import type { BooksFinding } from './reports/index.ts';

/**
 * Make the function that looks at a market's books in a thread of its own: over years of entries one rule takes seconds,
 * and meanwhile banks tell and stalls ask.
 */
export function checkInThread(url: string): (marketId: string) => Promise<BooksFinding> {
  return (marketId) =>
    new Promise((resolve, reject) => {
      const workerData: CheckQuestion = { url, marketId };
      const thread = new Worker(new URL('./check-thread.mjs', import.meta.url), { workerData });
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`the look at the books ended without a finding, code ${code}`)));
    });
}
