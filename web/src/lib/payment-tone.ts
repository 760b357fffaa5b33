import type { PaymentRequestView, Verdict } from '@choso/shared/contracts';

/** How a payment is painted: green, red, amber, waiting, closed by a person's decision, or no longer asked for. */
export type PaymentTone = 'paid' | 'short' | 'over' | 'wait' | 'decided' | 'void';

/**
 * The tone of a bill, from the server's record alone.
 *
 * Nothing else in the web may answer `paid` for a bill: no cached guess, no click, no picture can paint green.
 */
export function paymentTone(bill: PaymentRequestView): PaymentTone {
  // Cash, and less than was asked for, are a seller's word and not the bank's; they are not green.
  if (isSettledByDecision(bill)) return bill.excessVnd > 0 ? 'over' : 'decided';
  // What asks no longer lacks nothing, whatever came for it.
  if (bill.state === 'void') return 'void';
  if (bill.receivedVnd > 0 && bill.outstandingVnd > 0) return 'short';
  if (bill.state === 'open') return 'wait';
  if (bill.receivedVnd < bill.amountVnd) return 'void';
  return bill.excessVnd > 0 ? 'over' : 'paid';
}

/** Whether a person's decision had a part in settling a bill, so that its stall does not take it for the bank's word alone. */
export function isSettledByDecision({ state, flags }: PaymentRequestView): boolean {
  return state === 'settled' && flags.includes('manual');
}

const toneByVerdict: Partial<Record<Verdict, Exclude<PaymentTone, 'decided'>>> = {
  exact: 'paid',
  received: 'paid',
  short: 'short',
  over: 'over',
  outgoing: 'void',
  refund: 'void',
  test: 'void',
};

/** The tone of a bank transaction; what a person still has to look at waits. */
export function verdictTone(verdict: Verdict): Exclude<PaymentTone, 'decided'> {
  return toneByVerdict[verdict] ?? 'wait';
}
