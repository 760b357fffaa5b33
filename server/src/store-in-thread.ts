import { Worker } from 'node:worker_threads';
import type { StoreBatch } from './banking/index.ts';
import type { TakeTurn } from './db/index.ts';
import type { BatchAnswer, BatchQuestion } from './store-for-main.ts';

/** Where batches of deliveries are kept while this thread hears the next ones. */
export interface StoreThread {
  /** Resolves when the thread stands ready; before that its first batch would wait. */
  isOpen: Promise<void>;
  store: StoreBatch;
  close(): Promise<void>;
}

/**
 * Start the thread that keeps and books what banks tell. Each batch waits for its turn at the database that `url` names.
 *
 * A thread that dies takes the program with it: nobody was answered, and every provider sends again.
 */
export function openStoreThread(url: string, takeTurn: TakeTurn): StoreThread {
  const thread = new Worker(new URL('./store-thread.mjs', import.meta.url), { workerData: url });
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  const isOpen = new Promise<void>((resolve) => thread.once('message', () => resolve()));
  const ask = (question: BatchQuestion) =>
    new Promise<BatchAnswer>((resolve) => {
      thread.once('message', resolve);
      thread.postMessage(question);
    });
  return {
    isOpen,
    async store(arrivals) {
      await isOpen;
      // Only whoever has the turn asks, so the next answer is the one to this question.
      const endTurn = await takeTurn();
      const answer = await ask(arrivals).finally(endTurn);
      if (!answer.isKept) throw Object.assign(new Error(answer.message), { code: answer.code });
    },
    async close() {
      thread.postMessage('close' satisfies BatchQuestion);
      await ended;
    },
  };
}
