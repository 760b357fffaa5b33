import type { ConnectionKindView } from '@choso/shared/contracts';
import type { ReadDelivery } from './bank-event.ts';
import type { CallDeps } from './call-provider.ts';
import type { LinkMaker } from './link-maker.ts';
import type { PullSource } from './pull/pull-source.ts';

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

/** A way to be connected with a provider: how it proves itself or is asked, and what the holder is told to copy. */
export type ConnectionKind = Omit<ConnectionKindView, 'provider' | 'providerName'>;

/** What a sample is drawn from. `stamp` is Vietnam's wall clock, `mark` 16 hex digits that no other sample has. */
export interface SampleAsk {
  accountNumber: string;
  stamp: string;
  mark: string;
  now: number;
}

/** A test delivery as a provider would make it. */
export interface Sample {
  body: string;
  headers: Record<string, string>;
}

/**
 * One provider: how its deliveries are proven, read and answered, and what it can be asked. A provider is a folder with
 * one of these, and a line in `providers.ts`.
 */
export interface ProviderAdapter {
  /** As it writes its own name. */
  name: string;
  /** The ways to be connected, the best first. None is without a secret. */
  kinds: readonly ConnectionKind[];
  /** Where its deliveries come, behind `/webhooks/{provider}/{connectionId}`; most providers add nothing. */
  path: '' | `/${string}`;
  /** Whether the delivery was made by the holder of the key. Never throws. */
  isAuthentic(delivery: SignedDelivery, key: ConnectionKey, now: number): boolean;
  /** Read an authentic delivery whose body is already parsed. Never throws. */
  read(body: unknown, now: number, key: ConnectionKey): ReadDelivery;
  /** For a provider that may send a form instead of JSON: the body that JSON would have been. */
  readForm?(fields: Readonly<Record<string, string>>): unknown;
  /**
   * For a provider that may tell very many transactions at once: the parsed body in parts that are kept by themselves, or
   * it alone.
   */
  split?(body: unknown): unknown[];
  /** The answer that the provider takes as success; a repeat gets the same one. `body` is the text as it came. */
  accept(read: ReadDelivery, body: string): Answer;
  /** The body of a refusal, for a provider whose contract names one; without it our own problem is answered. */
  refuse?(title: string): unknown;
  /** For a provider that asks us for a token before it delivers. */
  tokenDesk?: TokenDesk;
  /** A test delivery that never pays: signed with the key, unlike any other. */
  drawSample(key: ConnectionKey, ask: SampleAsk): Sample;
  /** For a provider that can be asked for its list. */
  createPull?(deps: CallDeps): PullSource;
  /** For a provider that makes the code of each bill. */
  createLinks?(deps: CallDeps): LinkMaker;
  /**
   * For a provider whose deliveries tell several transactions: the body with those of the given ids alone, and how many
   * were left out of it. Null for a body that tells one. A stall may read of a shared feed only what is its own.
   */
  ownPart?(body: unknown, providerEventIds: ReadonlySet<string>, receivedAt: number): OwnPart | null;
  /** Further numberings in which this provider counts the same transactions, beside the one under its own name. */
  furtherSpaces?: readonly string[];
  /** What must stand before the code in a memo to an account of a bank, or this provider does not hear of the money. */
  memoPrefix?(bankBin: string): string | null;
}

/** A part of a delivery's body, and how many transactions of the whole are not in it. */
export interface OwnPart {
  body: unknown;
  leftOut: number;
}

/** Hands out the tokens that a provider brings back with its deliveries. */
export interface TokenDesk {
  /** As `ProviderAdapter.path`. */
  path: `/${string}`;
  /** The name that goes with the secret. */
  userName(connectionId: string): string;
  /** The answer with a token, or null when the asker does not hold the key. Never throws. */
  issue(headers: SignedDelivery['headers'], key: ConnectionKey, now: number): Answer | null;
}
