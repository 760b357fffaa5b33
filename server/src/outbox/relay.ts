import type { MarketEvent } from '@choso/shared/realtime';
import type { Database } from '../db/index.ts';
import { countEventsAfter, readEventsAfter, readNewestCursor, toMarketEvent } from './events.ts';

/** Whoever tells the world what happened. */
export interface Listener {
  /** Whether anybody would be told of anything now. */
  isHeard(): boolean;
  forward(event: MarketEvent): void;
}

interface Deps {
  db: Database;
  clock: () => number;
  /** Undefined while there is none yet. */
  listener: () => Listener | undefined;
}

/** Hands committed events to a listener, in order. `wake` after a commit; it also looks by itself every second. */
export interface Relay {
  /** What nobody hears can wait for the look of every second. */
  wake(): void;
  /** Resolves when all that was committed before has been handed on, or passed where nobody hears. */
  settle(): Promise<void>;
  start(): Promise<void>;
  stop(): void;
  isReady(): boolean;
}

const BATCH = 500;
const LOOK_EVERY_MS = 1000;
// On MariaDB a transaction may commit after one that took a later cursor; its place stays open this long.
const HOLE_LIFE_MS = 10_000;
const MOST_HOLES = 200;

/** Make the relay. It begins at the newest event, so a restart announces nothing old. */
export function createRelay({ db, clock, listener }: Deps): Relay {
  let last = 0;
  let running: Promise<void> | null = null;
  let isWanted = false;
  let isReady = false;
  let timer: NodeJS.Timeout | undefined;
  const holes = new Map<number, number>();

  const hand = (event: MarketEvent) => {
    holes.delete(event.cursor);
    const since = clock();
    for (let missing = last + 1; missing < event.cursor && holes.size < MOST_HOLES; missing += 1)
      holes.set(missing, since);
    last = Math.max(last, event.cursor);
    listener()?.forward(event);
  };

  const isHeard = () => listener()?.isHeard() ?? false;

  /** Go past what nobody hears without reading it. Returns false when somebody listens or a place was left open. */
  const passUnheard = async () => {
    if (isHeard() || holes.size > 0) return false;
    const { count, newest } = await countEventsAfter(db, last);
    if (isHeard() || count !== newest - last) return false;
    last = newest;
    return true;
  };

  const drain = async () => {
    if (await passUnheard()) return;
    for (const [cursor, since] of holes) if (clock() - since > HOLE_LIFE_MS) holes.delete(cursor);
    let rows = await readEventsAfter(db, last, [...holes.keys()], BATCH);
    while (rows.length > 0) {
      for (const row of rows) hand(toMarketEvent(row));
      rows = rows.length < BATCH ? [] : await readEventsAfter(db, last, [], BATCH);
    }
  };

  const run = async () => {
    while (isWanted) {
      isWanted = false;
      // A database that is away now is asked again at the next look; nothing is lost, the table keeps it.
      isReady = await drain().then(
        () => true,
        () => false,
      );
    }
    running = null;
  };

  const look = (): Promise<void> => {
    isWanted = true;
    running ??= run();
    return running;
  };

  return {
    wake: () => void (isHeard() && look()),
    settle: look,
    isReady: () => isReady,
    async start() {
      last = await readNewestCursor(db);
      isReady = true;
      timer = setInterval(look, LOOK_EVERY_MS);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
    },
  };
}
