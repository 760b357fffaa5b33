import type { BankTransactionView } from '@choso/shared/contracts';
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { serverNow } from '../../lib/clock.ts';
import { announce } from './speaker.ts';
import { announcementOf, findNews, type Heard } from './to-announce.ts';
import { vibrate } from './vibrate.ts';

/** Money that came while the page was open and has not been shown large yet, oldest first. */
export const arrivals = signal<readonly BankTransactionView[]>([]);
/** How many came while nobody could hear, until somebody has seen it. */
export const missedCount = signal(0);

/** The oldest of the arrivals has been seen. */
export function arrivalSeen(): void {
  arrivals.value = arrivals.peek().slice(1);
}

/** Say what is new among a stall's transactions, each once, however often the list is fetched, and show it large. */
export function useArrivals(transactions: readonly BankTransactionView[] | null): void {
  useAnnouncer(transactions, undefined, (transaction) => {
    arrivals.value = [...arrivals.peek(), transaction];
  });
}

/** Say what is new among transfers, each once; `nameOf` gives the stall's number where several are listened for. */
export function useAnnouncer<One extends Heard>(
  transactions: readonly One[] | null,
  nameOf?: (one: One) => string,
  onSpoken?: (one: One) => void,
): void {
  const state = useRef({ heard: new Set<string>(), mountedAt: performance.now(), openedAt: 0 });
  useEffect(() => {
    if (transactions === null) return;
    const { heard, mountedAt } = state.current;
    const now = serverNow();
    // The server's clock is known from its first answer on, so only now can the opening be told in its time.
    state.current.openedAt ||= now - (performance.now() - mountedAt);
    const { spoken, missed } = findNews(transactions, { heard, openedAt: state.current.openedAt, now });
    for (const { id } of transactions) heard.add(id);
    for (const transaction of spoken) {
      const announcement = announcementOf(transaction);
      if (!announcement) continue;
      announce(announcement, nameOf?.(transaction));
      vibrate(announcement.verdict);
      onSpoken?.(transaction);
    }
    missedCount.value += missed.length;
  }, [transactions]);
}
