import type { MarketEvent } from '@choso/shared/realtime';

/**
 * One socket's view of one topic: what was missed first, in order, then what happens, nothing twice.
 *
 * Events that happen during the replay are already in the table and are read from there.
 */
export interface Subscription {
  /** Something happened on the topic. */
  tell(event: MarketEvent): void;
  /** Send everything after `after`, or nothing when it is undefined; returns the cursor that is up to date. */
  catchUp(after: number | undefined): Promise<number>;
}

interface Reader {
  newestCursor(): Promise<number>;
  readAfter(cursor: number): Promise<MarketEvent[]>;
}

/** Open a subscription that sends through `send` and reads the table through `reader`. */
export function openSubscription(
  send: (event: MarketEvent) => void,
  { newestCursor, readAfter }: Reader,
): Subscription {
  let isReplaying = true;
  let hasMissed = false;
  const replayed = new Set<number>();

  return {
    tell(event) {
      if (isReplaying) hasMissed = true;
      else if (!replayed.delete(event.cursor)) send(event);
    },
    async catchUp(after) {
      let cursor = after ?? (await newestCursor());
      do {
        hasMissed = false;
        const events = await readAfter(cursor);
        for (const event of events) {
          replayed.add(event.cursor);
          send(event);
          cursor = event.cursor;
        }
        if (events.length > 0) hasMissed = true;
      } while (hasMissed);
      isReplaying = false;
      return cursor;
    },
  };
}
