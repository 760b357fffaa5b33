import type { PaymentRequestView, Verdict } from '@choso/shared/contracts';

/** How a payment is painted: green, red, amber, waiting, or no longer asked for. */
export type PaymentTone = 'paid' | 'short' | 'over' | 'wait' | 'void';

/**
 * The tone of a bill, from the server's record alone.
 *
 * Nothing else in the web may answer `paid` for a bill: no cached guess, no click, no picture can paint green.
 */
export function paymentTone(bill: PaymentRequestView): PaymentTone {
  if (bill.receivedVnd > 0 && bill.outstandingVnd > 0) return 'short';
  if (bill.state === 'open') return 'wait';
  // A person may close a bill without money; that is a decision, not a payment, and is not green.
  if (bill.state === 'void' || bill.receivedVnd < bill.amountVnd) return 'void';
  return bill.excessVnd > 0 ? 'over' : 'paid';
}

const toneByVerdict: Partial<Record<Verdict, PaymentTone>> = {
  exact: 'paid',
  received: 'paid',
  short: 'short',
  over: 'over',
  outgoing: 'void',
  test: 'void',
};

/** The tone of a bank transaction; what a person still has to look at waits. */
export function verdictTone(verdict: Verdict): PaymentTone {
  return toneByVerdict[verdict] ?? 'wait';
}
