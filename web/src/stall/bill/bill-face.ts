import type { PaymentRequestView } from '@choso/shared/contracts';
import { paymentTone } from '../../lib/payment-tone.ts';

/** Which face of a bill is shown: its code, the verdict of the money, what the stall decided, or why it asks no longer. */
export type BillFace = 'code' | 'paid' | 'short' | 'over' | 'decided' | EndedFace;
/** Why a bill asks no longer. */
export type EndedFace = 'expired' | 'cancelled' | 'replaced';

/**
 * Choose the face from the server's record; `now` is epoch milliseconds of the server's clock.
 *
 * A code past its end is hidden even before the server has marked it, so that nobody pays it late by mistake.
 */
export function billFace(bill: PaymentRequestView, now: number): BillFace {
  if (bill.voidReason === 'cancelled' || bill.voidReason === 'replaced') return bill.voidReason;
  const tone = paymentTone(bill);
  if (tone === 'paid' || tone === 'short' || tone === 'over' || tone === 'decided') return tone;
  return tone === 'void' || Date.parse(bill.expiresAt) <= now ? 'expired' : 'code';
}
