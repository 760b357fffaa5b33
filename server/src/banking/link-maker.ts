import type { Vnd } from '@choso/shared/money';
import type { ReadDelivery } from './bank-event.ts';
import type { Connection } from './connections.ts';

/** The authentication of every kind of connection through which codes are made. */
export const LINKS = 'links';

/** What a bill asks a provider to make a code for. `orderCode` is a number that no other bill has. */
export interface LinkAsk {
  orderCode: number;
  reference: string;
  amountVnd: Vnd;
  expiresAt: number;
  /** Where a payer's browser is sent who opened the provider's own page. */
  returnUrl: string;
  /** The stall's own account. */
  account: { bankBin: string; accountNumber: string; holderName: string };
}

/** A code that a provider made: the VietQR text, and the account, perhaps a virtual one, that it asks to pay. */
export interface MadeLink {
  linkId: string | null;
  payload: string;
  bankBin: string;
  accountNumber: string;
  holderName: string;
}

/** A link as we know it when the provider is asked about it. */
export interface KnownLink {
  linkId: string | null;
  orderCode: number;
  reference: string;
  /** The account that the code asked to pay, or the stall's own. */
  accountNumber: string;
}

/** What a provider tells of a link: whether it still waits, and each transfer that reached it. */
export interface SeenLink {
  isOpen: boolean;
  deliveries: { body: string; read: ReadDelivery }[];
}

/** The moment of a call, how often it is tried, and what ends it from outside. */
export interface LinkCall {
  now: number;
  tries: number;
  signal: AbortSignal;
}

/**
 * A provider that makes the code of each bill. Every method is a call to it and throws `ProviderFailed` when it does not
 * answer, or answers what its secret did not sign; none is made inside a transaction.
 */
export interface LinkMaker {
  /** Whether the provider knows the connection: throws when it does not. */
  greet(connection: Connection, call: LinkCall): Promise<void>;
  make(connection: Connection, ask: LinkAsk, call: LinkCall): Promise<MadeLink>;
  /** What became of a link; null when the provider knows no such link. */
  look(connection: Connection, link: KnownLink, call: LinkCall): Promise<SeenLink | null>;
  /** Take a link back; null when the provider knows none. Without it a link ends by itself. */
  cancel?(connection: Connection, link: KnownLink, call: LinkCall): Promise<SeenLink | null>;
}
