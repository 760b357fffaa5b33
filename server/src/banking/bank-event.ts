import type { Vnd } from '@choso/shared/money';

/** One movement on a bank account as a provider told it, in our words and units. */
export interface BankEvent {
  providerEventId: string;
  direction: 'in' | 'out';
  amountVnd: Vnd;
  accountNumber: string;
  subAccount: string | null;
  memo: string;
  bankReference: string | null;
  isTest: boolean;
  bookedAt: number;
}

/** A delivery after reading: its events, or why it must wait for a person. */
export type ReadDelivery = { kind: 'events'; events: BankEvent[] } | { kind: 'quarantine'; problem: string };

/** A delivery as it reached us, before anything was believed. */
export interface SignedDelivery {
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** What proves that a delivery comes from a connection. */
export interface ConnectionKey {
  authentication: string;
  secret: string;
}

/** One provider: how its deliveries are proven and read. A provider is a folder with one of these. */
export interface ProviderAdapter {
  /** Whether the delivery was made by the holder of the key. Never throws. */
  isAuthentic(delivery: SignedDelivery, key: ConnectionKey, now: number): boolean;
  /** Read an authentic delivery whose body is already JSON. Never throws. */
  read(body: unknown, now: number): ReadDelivery;
  /** The answer that the provider takes as success. */
  success: { status: number; body: unknown };
}
