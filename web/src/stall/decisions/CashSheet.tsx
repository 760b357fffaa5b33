import type { PaymentRequestView } from '@choso/shared/contracts';
import { formatVnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Field } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { amountText } from '../amount-text.ts';
import { readCash } from './cash-amount.ts';
import { cashSentence } from './cash-sentence.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { messages } from './messages.ts';

interface Props {
  bill: PaymentRequestView;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** The shopper pays what is missing, or a part of it, in cash. */
export function CashSheet(props: Props) {
  const text = useText(messages);
  return (
    <Sheet title={text.cashTitle} open={props.open} onClose={props.onClose} closeLabel={text.close}>
      <CashForm {...props} />
    </Sheet>
  );
}

function CashForm({ bill, onClose, onDone }: Props) {
  const text = useText(messages);
  const [typed, setTyped] = useState(formatVnd(bill.outstandingVnd));
  const read = readCash(typed, bill.outstandingVnd);
  const cashVnd = 'amountVnd' in read ? read.amountVnd : bill.outstandingVnd;
  const fault = 'fault' in read ? read.fault : null;
  const type = (next: string) => {
    const now = readCash(next, bill.outstandingVnd);
    setTyped('amountVnd' in now ? formatVnd(now.amountVnd) : next);
  };
  return (
    <DecisionForm
      kind="cash"
      writes={cashSentence(text, bill, cashVnd)}
      yes={text.cashYes(amountText(cashVnd))}
      toAsk={(reason) =>
        'amountVnd' in read ? { kind: 'cash', paymentRequestId: bill.id, amountVnd: read.amountVnd, reason } : null
      }
      onDone={onDone}
      onClose={onClose}
    >
      <Field
        label={text.cashField}
        value={typed}
        onInput={type}
        error={
          fault === 'missing'
            ? text.cashMissing
            : fault === 'too-much'
              ? text.cashTooMuch(amountText(bill.outstandingVnd))
              : null
        }
        input={{ inputMode: 'numeric', autoComplete: 'off', maxLength: 15, enterKeyHint: 'done' }}
      />
    </DecisionForm>
  );
}
