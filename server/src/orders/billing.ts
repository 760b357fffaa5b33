import type { PaymentRequestView } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';
import type { Database, Tx } from '../db/index.ts';

/**
 * How parts of orders are paid by transfer, where a market is paid at once.
 *
 * Orders know no bills and no banks. Where one pays at hand-over nobody calls this, and nothing of the bank's reaches an
 * order. Source: Decree 252/2026, Art. 3(5), on what makes a platform one with a payment function.
 */
export interface Billing {
  /** Ask for a stall's part; returns the bill's id, or null when the stall has no account. */
  ask(tx: Tx, part: { stallId: string; amountVnd: Vnd }, now: number): Promise<string | null>;
  /** Ask for another amount, as long as no money has come; money with the old code is for the bill whose id returns. */
  askInstead(tx: Tx, billId: string, amountVnd: Vnd, actor: string, now: number): Promise<string>;
  /** Stop asking. Money that has come stays where it is, and is the stall's to give back. */
  takeBack(tx: Tx, billId: string, actor: string, now: number): Promise<void>;
  /** What has come for a bill, and whether that is all of it. */
  look(tx: Tx, billId: string): Promise<{ amountVnd: Vnd; receivedVnd: Vnd; isSettled: boolean }>;
  /** Bills as they leave the server, by their ids. */
  present(db: Database | Tx, billIds: readonly string[]): Promise<Map<string, PaymentRequestView>>;
}
