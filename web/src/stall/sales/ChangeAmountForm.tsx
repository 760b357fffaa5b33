import type { PaymentRequestView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { amountText } from '../amount-text.ts';
import { AmountForm } from './AmountForm.tsx';
import { messages } from './messages.ts';
import { useReplace } from './use-replace.ts';

/** Another amount for the same customer: a new code; the old one stays known, for money that is under way. */
export function ChangeAmountForm({ bill, onRefused }: { bill: PaymentRequestView; onRefused: () => void }) {
  const text = useText(messages);
  const { replace, busy, problem } = useReplace(bill, onRefused);
  return (
    <AmountForm
      how={text.changeHow}
      busy={busy}
      problem={problem}
      yes={(amountVnd) => text.backYes(amountText(amountVnd))}
      onAmount={(amountVnd) => replace({ amountVnd })}
    />
  );
}
