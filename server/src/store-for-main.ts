import { parentPort, workerData } from 'node:worker_threads';
import type { Arrival } from './banking/index.ts';
import { buildStoreBatch } from './build-inbox.ts';
import { openDatabase } from './db/index.ts';

/** What the thread is asked, and what it answers to a batch. An error keeps no code of its own between threads. */
export type BatchQuestion = readonly Arrival[] | 'close';
export type BatchAnswer = { isKept: true } | { isKept: false; message: string; code: string | undefined };

const db = openDatabase(workerData as string);
const store = buildStoreBatch(db, Date.now);

const answer = (arrivals: readonly Arrival[]): Promise<BatchAnswer> =>
  store(arrivals).then(
    () => ({ isKept: true }),
    ({ message, code }: Error & { code?: string }) => ({ isKept: false, message, code }),
  );

parentPort?.on('message', async (question: BatchQuestion) => {
  if (question !== 'close') return parentPort?.postMessage(await answer(question));
  await db.destroy();
  parentPort?.close();
});
// The first words of the thread: until it has read its program nobody should be told that the house is open.
parentPort?.postMessage('open');
