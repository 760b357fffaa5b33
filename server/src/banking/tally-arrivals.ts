import type { BankEvent, ReadDelivery } from './bank-event.ts';

/** What a batch tells of one feed: deliveries kept, when it was heard, how late it told its newest transaction. */
export interface Heard {
  count: number;
  heardAt: number | null;
  lagMs: number | null;
}

interface Told {
  connection: { id: string };
  channel: string;
  read: ReadDelivery;
}

interface Fresh extends Pick<BankEvent, 'bookedAt' | 'isTest'> {
  connection: { id: string };
  isImported: boolean;
}

/**
 * Tally a batch by connection. A statement that somebody imports, and a test, are kept and counted but are no sign that
 * the feed lives. Only transactions told for the first time measure lateness: a repeat is late by its nature.
 */
export function tallyArrivals(told: readonly Told[], fresh: readonly Fresh[], now: number): Map<string, Heard> {
  const tally = new Map<string, Heard>();
  for (const { connection, channel, read } of told) {
    const heard = tally.get(connection.id) ?? { count: 0, heardAt: null, lagMs: null };
    heard.count += 1;
    if (channel !== 'import' && !isOnlyTest(read)) heard.heardAt = now;
    tally.set(connection.id, heard);
  }
  const newest = new Map<string, number>();
  for (const { connection, isImported, isTest, bookedAt } of fresh) {
    if (isImported || isTest) continue;
    newest.set(connection.id, Math.max(bookedAt, newest.get(connection.id) ?? bookedAt));
  }
  for (const [id, bookedAt] of newest) {
    const heard = tally.get(id);
    // A bank's clock may run ahead of ours; nothing is told before it happens.
    if (heard) heard.lagMs = Math.max(0, now - bookedAt);
  }
  return tally;
}

/** Whether a delivery tells of nothing but tests. */
export function isOnlyTest(read: ReadDelivery): boolean {
  return read.kind === 'events' && read.rejected === undefined && read.events.every((event) => event.isTest);
}
