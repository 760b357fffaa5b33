import type { BankTransactionView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { amountText } from '../amount-text.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { messages } from './messages.ts';

/** Money on the stall's account that nothing was sold for. */
export function NotASaleSheet({
  transaction,
  open,
  onClose,
  onDone,
}: {
  transaction: BankTransactionView;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}) {
  const text = useText(messages);
  const amount = amountText(transaction.amountVnd);
  return (
    <Sheet title={text.notASaleTitle(amount)} open={open} onClose={onClose} closeLabel={text.close}>
      <DecisionForm
        kind="not-a-sale"
        writes={text.notASaleText(amount)}
        yes={text.notASaleYes}
        toAsk={(reason) => ({ kind: 'not-a-sale', transactionId: transaction.id, reason })}
        onDone={onDone}
        onClose={onClose}
      />
    </Sheet>
  );
}
