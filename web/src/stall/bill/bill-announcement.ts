import type { PaymentRequestView } from '@choso/shared/contracts';
import type { Announcement } from '@choso/shared/vietnamese';
import { isSettledByDecision, paymentTone } from '../../lib/payment-tone.ts';

/** What the speaker says about a bill as it stands now; null while there is nothing to say, and for what people decided. */
export function billAnnouncement(bill: PaymentRequestView): Announcement | null {
  const { amountVnd, receivedVnd, outstandingVnd, excessVnd } = bill;
  switch (paymentTone(bill)) {
    case 'paid':
      return isSettledByDecision(bill) ? null : { verdict: 'exact', amountVnd };
    case 'short':
      return { verdict: 'short', amountVnd: receivedVnd, differenceVnd: outstandingVnd };
    case 'over':
      return { verdict: 'over', amountVnd: receivedVnd, differenceVnd: excessVnd };
    default:
      return null;
  }
}
