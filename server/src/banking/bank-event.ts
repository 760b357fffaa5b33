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

/**
 * A delivery after reading: its events, at least one, or why it must wait for a person. `rejected` says why a part of a
 * delivery of several events must wait while the others are booked.
 */
export type ReadDelivery =
  | { kind: 'events'; events: BankEvent[]; rejected?: string }
  | { kind: 'quarantine'; problem: string };
