import { sayReason } from '@choso/shared/reasons';
import { isTransient, newId } from '../db/index.ts';
import type { ReadDelivery } from './bank-event.ts';
import type { Source } from './connections.ts';
import type { StoreBatch } from './store-batch.ts';
import type { Arrival } from './store-deliveries.ts';

/** The one door for what banks tell, whatever the provider or the channel. */
export interface Inbox {
  /** Resolves when the delivery and all it caused are committed; rejects only when the database cannot take it. */
  receive(connection: Source, channel: Arrival['channel'], body: string, read: ReadDelivery): Promise<void>;
}

interface Deps {
  store: StoreBatch;
  afterCommit: () => void;
  /** How long, at most, a batch waits for company while many tell at once; 0 where a batch costs little by itself. */
  longestWaitMs?: number;
}

interface Waiting {
  arrival: Arrival;
  resolve: () => void;
  reject: (error: unknown) => void;
}

const LARGEST_BATCH = 256;
// So many at once come from callers that tell again as soon as they are answered.
const MANY = 8;
const COMPANY = 2 / 3;

/**
 * Make the inbox. Deliveries that arrive together are stored, matched, posted and chained in one transaction; then all
 * are answered. When a batch fails each is tried alone, so a poison delivery cannot sink the others; a delivery that
 * fails alone is kept in quarantine, unless the database itself could not take it.
 */
export function createInbox({ store, afterCommit, longestWaitMs = 0 }: Deps): Inbox {
  const queue: Waiting[] = [];
  let isBusy = false;
  let isCalled = false;
  // How many must be here before the next batch begins, and until when it waits for them.
  let company = 0;
  let patience: NodeJS.Timeout | undefined;

  const storeAlone = async ({ arrival, resolve, reject }: Waiting) => {
    const quarantined = {
      ...arrival,
      read: { kind: 'quarantine', problem: sayReason('told/not-booked', {}) },
    } as const;
    await store([arrival])
      .catch((error: unknown) => {
        // Money must not wait in quarantine because the database was away: the sender is told to try again.
        if (isTransient(error)) throw error;
        return store([quarantined]);
      })
      .then(resolve, reject);
  };

  const work = async () => {
    if (isBusy || queue.length === 0) return;
    isBusy = true;
    const batch = queue.splice(0, LARGEST_BATCH);
    try {
      await store(batch.map(({ arrival }) => arrival));
      for (const { resolve } of batch) resolve();
    } catch {
      for (const waiting of batch) await storeAlone(waiting);
    }
    isBusy = false;
    afterCommit();
    const underWay = batch.length + queue.length;
    if (longestWaitMs > 0 && underWay >= MANY) gather(Math.ceil(underWay * COMPANY));
    // What was told meanwhile is the next batch.
    else if (queue.length > 0) call();
  };

  const gather = (wanted: number) => {
    company = wanted;
    patience = setTimeout(begin, longestWaitMs);
    if (queue.length >= company) begin();
  };
  const begin = () => {
    clearTimeout(patience);
    company = 0;
    call();
  };

  // Whatever else is already waiting on the event loop joins the batch. One call at a time: a second one in the same turn
  // would take what the first batch's teller told next, and a long list would keep everybody else waiting to its end.
  const call = () => {
    if (isCalled || isBusy) return;
    isCalled = true;
    setImmediate(() => {
      isCalled = false;
      void work();
    });
  };

  return {
    receive: ({ id, provider, stallId, isDemo }, channel, body, read) =>
      new Promise((resolve, reject) => {
        const connection = { id, provider, stallId, isDemo };
        queue.push({ arrival: { id: newId(), connection, channel, body, read }, resolve, reject });
        if (company === 0) call();
        else if (queue.length >= company) begin();
      }),
  };
}
