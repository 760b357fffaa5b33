import type { ReadDelivery } from '../bank-event.ts';
import type { Connection } from '../connections.ts';

/** Transactions that a provider listed, oldest first: each as it came and as it reads. */
export interface Pulled {
  deliveries: { body: string; read: ReadDelivery }[];
  /** Where the next list begins; kept when all of this one is. */
  nextCursor: string;
  /** In which numbering the ids of this list stand; without it in that of the provider's webhooks. */
  space?: string;
}

/** A provider that can be asked what it told, so that nothing is lost while nobody listened. */
export interface PullSource {
  /** Whether a connection holds what asking needs. */
  canPull(connection: Pick<Connection, 'authentication'>): boolean;
  /**
   * List what was booked since a cursor, and some time before it: what is told twice counts once.
   *
   * Throws `ProviderFailed` when the provider does not give the whole list.
   */
  listSince(connection: Connection, cursor: string | null, ask: Asking): Promise<Pulled>;
}

/** The moment of asking, how often each call is tried, and what ends the asking from outside. */
export interface Asking {
  now: number;
  /** The stall's accounts of today. */
  accountNumbers: readonly string[];
  tries: number;
  signal: AbortSignal;
}
