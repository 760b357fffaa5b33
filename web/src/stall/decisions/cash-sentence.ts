import type { PaymentRequestView } from '@choso/shared/contracts';
import { type Vnd, vnd } from '@choso/shared/money';
import { amountText } from '../amount-text.ts';
import type { DecisionText } from './messages.ts';

/** What is written when cash is taken for a bill, and what is still missing after it. */
export function cashSentence(text: DecisionText, bill: PaymentRequestView, cashVnd: Vnd): string {
  const [before, cash] = [amountText(bill.receivedVnd), amountText(cashVnd)];
  // What was received before may itself be cash; then it is not called a transfer.
  const written = bill.flags.includes('manual') ? text.cashMore(before, cash) : text.cashBoth(before, cash);
  const gapVnd = vnd(bill.outstandingVnd - cashVnd);
  return gapVnd > 0 ? `${written} ${text.cashGap(amountText(gapVnd))}` : written;
}
