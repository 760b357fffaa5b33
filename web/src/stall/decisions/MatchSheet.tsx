import type { BankTransactionView, PaymentRequestView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { amountText } from '../amount-text.ts';
import { codeText } from '../code-text.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { matchResult } from './match-result.ts';
import { messages } from './messages.ts';

/** Money is said to be for one bill, with what that makes of the bill. */
export function MatchSheet({
  transaction,
  bill,
  open,
  onClose,
  onDone,
}: {
  transaction: BankTransactionView;
  bill: PaymentRequestView;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}) {
  const text = useText(messages);
  const code = codeText(bill.reference);
  const amount = amountText(transaction.amountVnd);
  const { kind, gapVnd } = matchResult(transaction.amountVnd, bill.outstandingVnd);
  const says = { exact: text.matchExact, short: text.matchShort, over: text.matchOver }[kind];
  return (
    <Sheet title={text.matchTitle(code)} open={open} onClose={onClose} closeLabel={text.close}>
      <DecisionForm
        kind="match"
        writes={says(amount, code, amountText(gapVnd))}
        yes={text.matchYes}
        toAsk={(reason) => ({ kind: 'match', transactionId: transaction.id, paymentRequestId: bill.id, reason })}
        onDone={onDone}
        onClose={onClose}
      />
    </Sheet>
  );
}
