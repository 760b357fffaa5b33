import { Worker } from 'node:worker_threads';
import type { Inbox } from './banking/index.ts';
import type { Turns } from './db/index.ts';
import type { Answer, Question } from './inbox-for-main.ts';

/** Where what banks tell is kept and booked while this thread hears the next deliveries. */
export interface InboxThread extends Inbox {
  /** Resolves when the thread stands ready; before that its first delivery would wait. */
  isOpen: Promise<void>;
  /** Resolves when all that was taken is kept and the thread has ended; nothing is taken any more. */
  close(): Promise<void>;
}

interface Deps {
  url: string;
  turns: Turns;
  afterCommit: () => void;
}

interface Waiting extends Question {
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Start the thread that keeps and books what banks tell. Deliveries go to it as they come, and it makes its next batch of
 * whatever came while it kept the last one. It has the turn at the database that `url` names for as long as it has
 * something to keep and nobody else waits for a turn.
 *
 * A thread that dies takes the program with it: nobody was answered, and every provider sends again.
 */
export function openInboxThread({ url, turns, afterCommit }: Deps): InboxThread {
  const thread = new Worker(new URL('./inbox-thread.mjs', import.meta.url), { workerData: url });
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  const isOpen = new Promise<void>((resolve) => thread.once('message', () => resolve()));
  const unanswered = new Map<number, Waiting>();
  let unsent: Waiting[] = [];
  let numbered = 0;
  let endTurn: (() => void) | null = null;
  let isAsking = false;
  let isClosing = false;
  let becomeIdle = () => {};

  const send = async () => {
    if (unsent.length === 0 || isAsking || (endTurn && turns.isAwaited())) return;
    if (!endTurn) {
      isAsking = true;
      await isOpen;
      endTurn = await turns.take();
      isAsking = false;
    }
    const questions = unsent.map(({ number, delivery }): Question => ({ number, delivery }));
    for (const waiting of unsent) unanswered.set(waiting.number, waiting);
    unsent = [];
    thread.postMessage(questions);
  };

  thread.on('message', (answers: readonly Answer[]) => {
    for (const { number, failure } of answers) {
      const waiting = unanswered.get(number);
      unanswered.delete(number);
      if (failure === null) waiting?.resolve();
      else waiting?.reject(new Error(failure));
    }
    if (unanswered.size === 0) {
      endTurn?.();
      endTurn = null;
      if (unsent.length === 0) becomeIdle();
    }
    if (answers.length > 0) afterCommit();
    void send();
  });

  return {
    isOpen,
    receive: ({ id, provider, stallId, isDemo }, channel, body, read) =>
      new Promise((resolve, reject) => {
        if (isClosing) return reject(new Error('the program is ending'));
        numbered += 1;
        // The secrets of a connection stay in this thread.
        const delivery: Question['delivery'] = [{ id, provider, stallId, isDemo }, channel, body, read];
        unsent.push({ number: numbered, delivery, resolve, reject });
        // Whatever else is already waiting on the event loop goes along.
        setImmediate(send);
      }),
    async close() {
      isClosing = true;
      if (unsent.length + unanswered.size > 0) await new Promise<void>((resolve) => (becomeIdle = resolve));
      thread.postMessage('close');
      await ended;
    },
  };
}
