import type { OrderGroupView, PaymentRequestView } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';
import { encodeVietQr } from '@choso/shared/vietqr';
import { type PaymentTone, paymentTone } from '../../lib/payment-tone.ts';

/** What a stall's part of an order still asks for, as a code that says exactly that. */
export interface OpenCode {
  amountVnd: Vnd;
  payload: string;
}

/** The money side of one stall's part. */
export interface PayPart {
  bill: PaymentRequestView;
  tone: PaymentTone;
  /** Null when nothing is to be paid, or nothing may be paid any more. */
  code: OpenCode | null;
}

/** Read the money side of a part; null when it is not paid by transfer beforehand. */
export function payPartOf({ state, paymentRequest: bill }: OrderGroupView): PayPart | null {
  if (!bill) return null;
  const asks = state !== 'cancelled' && bill.state === 'open' && bill.outstandingVnd > 0;
  return { bill, tone: paymentTone(bill), code: asks ? codeOf(bill) : null };
}

/** After a short transfer the code asks for the rest, so that nobody has to reckon in the bank's app. */
function codeOf({ payload, payee, memo, receivedVnd, outstandingVnd }: PaymentRequestView): OpenCode {
  if (receivedVnd === 0) return { amountVnd: outstandingVnd, payload };
  const { bankBin, accountNumber } = payee;
  return {
    amountVnd: outstandingVnd,
    payload: encodeVietQr({ bankBin, accountNumber, amountVnd: outstandingVnd, memo }),
  };
}

/** The parts that are paid beforehand, or will be once their stall has answered and weighed. */
export function paidBefore<Group extends OrderGroupView>(groups: readonly Group[]): Group[] {
  return groups.filter(
    ({ state, needsWeight, paymentRequest }) =>
      state !== 'cancelled' && (paymentRequest || needsWeight || state === 'placed' || state === 'proposed'),
  );
}

/** How many of the stalls that are paid beforehand have all of their money. */
export function countPaid(groups: readonly OrderGroupView[]): { paid: number; all: number } {
  const parts = paidBefore(groups);
  return { paid: parts.filter(isPaid).length, all: parts.length };
}

function isPaid(group: OrderGroupView): boolean {
  const tone = payPartOf(group)?.tone;
  return group.state !== 'proposed' && (tone === 'paid' || tone === 'over' || tone === 'decided');
}
