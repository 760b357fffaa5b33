import { parentPort, workerData } from 'node:worker_threads';
import type { Inbox } from './banking/index.ts';
import { buildInbox } from './build-inbox.ts';
import { openDatabase } from './db/index.ts';

/** A delivery for the inbox in the thread, under a number of the asker's. */
export interface Question {
  number: number;
  delivery: Parameters<Inbox['receive']>;
}

/** What became of a delivery; `failure` when the database could not take it. */
export interface Answer {
  number: number;
  failure: string | null;
}

const db = openDatabase(workerData as string);
const inbox = buildInbox(db, Date.now, () => undefined);

let answers: Answer[] = [];
const answer = (number: number, failure: string | null) => {
  // Deliveries of one batch are kept at one moment; their answers go together.
  if (answers.length === 0)
    queueMicrotask(() => {
      parentPort?.postMessage(answers);
      answers = [];
    });
  answers.push({ number, failure });
};

parentPort?.on('message', async (questions: readonly Question[] | 'close') => {
  if (questions === 'close') {
    await db.destroy();
    parentPort?.close();
    return;
  }
  for (const { number, delivery } of questions)
    inbox.receive(...delivery).then(
      () => answer(number, null),
      (error: unknown) => answer(number, String(error)),
    );
});
// The first words of the thread: until it has read its program nobody should be told that the house is open.
parentPort?.postMessage([]);
