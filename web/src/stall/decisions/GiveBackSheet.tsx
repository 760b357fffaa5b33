import type { PaymentRequestView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { amountText } from '../amount-text.ts';
import { codeText } from '../code-text.ts';
import { DecisionForm } from './DecisionForm.tsx';
import styles from './GiveBackSheet.module.css';
import { messages } from './messages.ts';

/** The excess goes back: noted here, sent by the seller in the bank's own app, recognised by the code in its memo. */
export function GiveBackSheet({
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
  const excess = amountText(bill.excessVnd);
  return (
    <Sheet title={text.giveBackTitle(excess)} open={open} onClose={onClose} closeLabel={text.close}>
      <DecisionForm
        kind="give-back"
        writes={text.giveBackText(excess)}
        yes={text.giveBackYes(excess)}
        toAsk={(reason) => ({ kind: 'give-back', paymentRequestId: bill.id, reason })}
        onDone={onDone}
        onClose={onClose}
      >
        <div class={styles.how}>
          <p>{text.giveBackHow(excess)}</p>
          <p class={styles.code}>{codeText(bill.reference)}</p>
          <p class={styles.then}>{text.giveBackThen}</p>
        </div>
      </DecisionForm>
    </Sheet>
  );
}
