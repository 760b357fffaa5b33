import type { ReadDelivery } from './bank-event.ts';

/** A delivery as it reached us, before anything was believed. */
export interface SignedDelivery {
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** What proves that a delivery comes from a connection. */
export interface ConnectionKey {
  id: string;
  authentication: string;
  secret: string;
}

/** What a provider's machine is told. */
export interface Answer {
  status: number;
  body: unknown;
}

/** One provider: how its deliveries are proven, read and answered. A provider is a folder with one of these. */
export interface ProviderAdapter {
  /** Where its deliveries come, behind `/webhooks/{provider}/{connectionId}`; most providers add nothing. */
  path: '' | `/${string}`;
  /** Whether the delivery was made by the holder of the key. Never throws. */
  isAuthentic(delivery: SignedDelivery, key: ConnectionKey, now: number): boolean;
  /** Read an authentic delivery whose body is already JSON. Never throws. */
  read(body: unknown, now: number, key: ConnectionKey): ReadDelivery;
  /** The answer that the provider takes as success; a repeat gets the same one. `body` is the text as it came. */
  accept(read: ReadDelivery, body: string): Answer;
  /** The body of a refusal, for a provider whose contract names one; without it our own problem is answered. */
  refuse?(title: string): unknown;
  /** For a provider that asks us for a token before it delivers. */
  tokenDesk?: TokenDesk;
}

/** Hands out the tokens that a provider brings back with its deliveries. */
export interface TokenDesk {
  /** As `ProviderAdapter.path`. */
  path: `/${string}`;
  /** The answer with a token, or null when the asker does not hold the key. Never throws. */
  issue(headers: SignedDelivery['headers'], key: ConnectionKey, now: number): Answer | null;
}
