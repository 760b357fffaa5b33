import type { BankTransactionView, PaymentRequestView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { reasonText } from '../../lib/reason-text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { amountText } from '../amount-text.ts';
import { codeText } from '../code-text.ts';
import styles from './MatchChoice.module.css';
import { MatchSheet } from './MatchSheet.tsx';
import { messages } from './messages.ts';

/** A bill that the money may be for, with the reason why; one tap asks. */
export function MatchChoice({
  transaction,
  bill,
  reason,
  onDone,
}: {
  transaction: BankTransactionView;
  bill: PaymentRequestView;
  reason: string;
  onDone: () => void;
}) {
  const text = useText(messages);
  const [isAsking, setAsking] = useState(false);
  const asks = bill.receivedVnd > 0 ? text.stillAsksFor : text.asksFor;
  return (
    <>
      <button type="button" class={styles.choice} onClick={() => setAsking(true)}>
        <span class={styles.words}>
          <span class={styles.bill}>
            {text.code} <strong>{codeText(bill.reference)}</strong>
          </span>
          {bill.note && <span class={styles.quiet}>“{bill.note}”</span>}
          <span class={styles.quiet}>
            {asks(amountText(bill.outstandingVnd))} · {reasonText(reason)}
          </span>
        </span>
        <Icon name="forward" size={22} />
      </button>
      <MatchSheet
        transaction={transaction}
        bill={bill}
        open={isAsking}
        onClose={() => setAsking(false)}
        onDone={onDone}
      />
    </>
  );
}
