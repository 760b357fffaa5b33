import type { Database } from '../../db/index.ts';
import type { Inbox } from '../inbox.ts';
import type { Asking, PullSource } from './pull-source.ts';
import { keepPulled, listToldByPull, type PulledConnection } from './pull-store.ts';

interface Deps {
  db: Database;
  inbox: Inbox;
  source: PullSource;
}

// Notifications that arrive meanwhile wait behind this many rows at most.
const ROWS_AT_ONCE = 100;
// The overlap of a list, and as much again for what is booked late.
const TOLD_LOOKBACK_MS = 48 * 3_600_000;

/**
 * Ask a provider what it told since the last time, and put through the inbox what this connection's pulls have not told
 * word for word: the overlap comes again with every pull, and once is enough. The cursor moves last.
 *
 * Throws `PullFailed`, and whatever keeps the inbox from keeping.
 */
export async function pullConnection(
  { db, inbox, source }: Deps,
  connection: PulledConnection,
  ask: Asking,
): Promise<void> {
  const { pullCursor, ...feed } = connection;
  const { deliveries, nextCursor } = await source.listSince(feed, pullCursor, ask);
  const reached = pullCursor === null ? Number.NaN : Date.parse(pullCursor);
  const since = Math.min(Number.isNaN(reached) ? ask.now : reached, ask.now) - TOLD_LOOKBACK_MS;
  const told = await listToldByPull(db, connection.id, since);
  const fresh = deliveries.filter(({ body }) => !told.has(body));
  for (let start = 0; start < fresh.length; start += ROWS_AT_ONCE) {
    const together = fresh.slice(start, start + ROWS_AT_ONCE);
    await Promise.all(together.map(({ body, read }) => inbox.receive(feed, 'pull', body, read)));
  }
  await keepPulled(db, connection.id, nextCursor, ask.now);
}
