import type { BillAnswer } from '../counter.ts';

/** What a test has a provider tell of one movement, in nobody's words; a wrong amount is told as it stands. */
export interface Told {
  id: number;
  accountNumber: string;
  memo: string;
  amountVnd: number;
  direction?: 'in' | 'out';
  /** Epoch milliseconds. */
  bookedAt?: number;
}

let lastId = 300_000;

/** A payment of a bill that nobody told before: its whole amount to its own account with its own code, unless changed. */
export function paymentOf({ payee, reference, amountVnd }: BillAnswer, changed: Partial<Told> = {}): Told {
  lastId += 1;
  return { id: lastId, accountNumber: payee.accountNumber, memo: `${reference} tien rau`, amountVnd, ...changed };
}
