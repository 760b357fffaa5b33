import type { BankTransactionView } from '@choso/shared/contracts';

/** Two transactions that may be one money: `marked` was told after `earlier`. */
export interface Twins {
  marked: BankTransactionView;
  earlier: BankTransactionView;
}

/** What the sheet asks about: the one that stops counting, or that both count. */
export type TwinChoice = { stops: BankTransactionView; stays: BankTransactionView } | 'both';

/**
 * Which of the two stops counting when they are the same money: the one without a code, so that a paid code stays paid;
 * else the later one. Null when they do not say the same, and a person has to say which of them is right. Pure.
 */
export function whichStops({ marked, earlier }: Twins): BankTransactionView | null {
  if (marked.amountVnd !== earlier.amountVnd || marked.direction !== earlier.direction) return null;
  return marked.paymentRequestId !== null && earlier.paymentRequestId === null ? earlier : marked;
}
