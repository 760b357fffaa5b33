import type { Database } from '../../db/index.ts';
import { listAccountsOfStall } from '../../stalls/index.ts';
import type { Inbox } from '../inbox.ts';
import { openConnection } from '../open-connection.ts';
import type { SecretBox } from '../seal-secret.ts';
import type { Asking, PullSource } from './pull-source.ts';
import { keepPulled, listToldByPull, type PulledConnection } from './pull-store.ts';

interface Deps {
  db: Database;
  inbox: Inbox;
  source: PullSource;
  /** Opens secrets that were sealed; without it those that stand open are read. */
  secretBox?: SecretBox | undefined;
}

// Notifications that arrive meanwhile wait behind this many rows at most.
const ROWS_AT_ONCE = 100;
// The overlap of a list, and as much again for what is booked late.
const TOLD_LOOKBACK_MS = 48 * 3_600_000;

/**
 * Ask a provider what it told since the last time, and put through the inbox what this connection's pulls have not told
 * word for word: the overlap comes again with every pull, and once is enough. The cursor moves last.
 *
 * Throws `ProviderFailed`, and whatever keeps the inbox from keeping.
 */
export async function pullConnection(
  { db, inbox, source, secretBox }: Deps,
  connection: PulledConnection,
  ask: Omit<Asking, 'accountNumbers'>,
): Promise<void> {
  const { pullCursor, ...kept } = connection;
  const feed = openConnection(secretBox, kept);
  const accounts = feed.stallId === null ? [] : await listAccountsOfStall(db, feed.stallId);
  const accountNumbers = accounts.filter((one) => one.validTo === null && !one.isDemo).map((one) => one.accountNumber);
  const { deliveries, nextCursor, space } = await source.listSince(feed, pullCursor, { ...ask, accountNumbers });
  // Ids of another numbering than the webhooks' meet the same money by what they say of it.
  const teller = { ...feed, provider: space ?? feed.provider };
  const reached = pullCursor === null ? Number.NaN : Date.parse(pullCursor);
  const since = Math.min(Number.isNaN(reached) ? ask.now : reached, ask.now) - TOLD_LOOKBACK_MS;
  const told = await listToldByPull(db, connection.id, since);
  const fresh = deliveries.filter(({ body }) => !told.has(body));
  for (let start = 0; start < fresh.length; start += ROWS_AT_ONCE) {
    const together = fresh.slice(start, start + ROWS_AT_ONCE);
    await Promise.all(together.map(({ body, read }) => inbox.receive(teller, 'pull', body, read)));
  }
  await keepPulled(db, connection.id, nextCursor, ask.now);
}
