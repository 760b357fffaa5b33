import { sayReason } from '@choso/shared/reasons';
import type { Database } from '../../db/index.ts';
import { ProviderFailed } from '../call-provider.ts';
import type { Inbox } from '../inbox.ts';
import type { SecretBox } from '../seal-secret.ts';
import { pullConnection } from './pull-connection.ts';
import type { PullSource } from './pull-source.ts';
import { keepPullProblem, listPulled, type PulledConnection } from './pull-store.ts';
import { historyWith, isDue, isOpen, type PullHistory } from './schedule.ts';

interface Deps {
  db: Database;
  clock: () => number;
  inbox: Inbox;
  secretBox?: SecretBox;
  /** By provider. */
  sources: Readonly<Record<string, PullSource>>;
  log: { error(details: Record<string, unknown>, message: string): void };
}

/** Asks every provider that can be asked. `tick` as often as `TICK_MS`; whether anything is due, it knows itself. */
export interface Pull {
  /** Resolves when everything that was due has been asked; never rejects. */
  tick(): Promise<void>;
  /** End what is being asked. */
  stop(): void;
}

/** How often `tick` is called. */
export const TICK_MS = 15_000;
// Our own time stood still this long: the machine slept, or had no breath.
const GAP_MS = 4 * TICK_MS;
const LANES = 8;
const TRIES = 3;

/** Make the pull of every connection: at first and with a new secret, every five minutes, after a gap, and gently while a provider is down. */
export function createPull({ db, clock, inbox, secretBox, sources, log }: Deps): Pull {
  const histories = new Map<string, PullHistory>();
  const asking = new Set<string>();
  const end = new AbortController();
  let lastTickAt: number | null = null;

  const ask = async (connection: PulledConnection, source: PullSource) => {
    const { id, rotatedAt } = connection;
    const now = clock();
    const before = historyWith(histories.get(id), connection);
    const tries = before && isOpen(before) ? 1 : TRIES;
    try {
      await pullConnection({ db, inbox, source, secretBox }, connection, { now, tries, signal: end.signal });
      histories.set(id, { lastAttemptAt: now, failures: 0, rotatedAt });
    } catch (error) {
      histories.set(id, { lastAttemptAt: now, failures: (before?.failures ?? 0) + 1, rotatedAt });
      if (end.signal.aborted) return;
      const isTheirs = error instanceof ProviderFailed;
      if (!isTheirs) log.error({ err: error, connectionId: id }, 'a pull failed');
      const problem = isTheirs ? error.message : sayReason('pull/not-kept', {});
      await keepPullProblem(db, id, problem).catch((fault: unknown) =>
        log.error({ err: fault, connectionId: id }, 'why a pull failed could not be kept'),
      );
    }
  };

  const listDue = async () => {
    const now = clock();
    const afterGap = lastTickAt !== null && now - lastTickAt > GAP_MS;
    lastTickAt = now;
    return (await listPulled(db)).flatMap((connection) => {
      const source = sources[connection.provider];
      if (!source?.canPull(connection) || asking.has(connection.id)) return [];
      return isDue(historyWith(histories.get(connection.id), connection), now, afterGap)
        ? [{ connection, source }]
        : [];
    });
  };

  const tick = async () => {
    const due = await listDue();
    for (const { connection } of due) asking.add(connection.id);
    const lane = async () => {
      for (let next = due.shift(); next; next = due.shift()) {
        await ask(next.connection, next.source);
        asking.delete(next.connection.id);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  };

  return {
    tick: () => tick().catch((error: unknown) => log.error({ err: error }, 'connections could not be listed')),
    stop: () => end.abort(),
  };
}
