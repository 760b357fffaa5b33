import type { PaymentRequestView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { amountText } from '../amount-text.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { messages } from './messages.ts';

/** The stall is content with what came. */
export function AcceptSheet({
  bill,
  open,
  onClose,
  onDone,
}: {
  bill: PaymentRequestView;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}) {
  const text = useText(messages);
  const gap = amountText(bill.outstandingVnd);
  const writes = bill.tabId ? text.acceptTabText : text.acceptText;
  return (
    <Sheet title={text.acceptTitle(gap)} open={open} onClose={onClose} closeLabel={text.close}>
      <DecisionForm
        kind="accept-short"
        writes={writes(amountText(bill.receivedVnd), gap)}
        yes={text.acceptYes(gap)}
        toAsk={(reason) => ({ kind: 'accept-short', paymentRequestId: bill.id, reason })}
        onDone={onDone}
        onClose={onClose}
      />
    </Sheet>
  );
}
