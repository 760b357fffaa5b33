import type { PaymentRequestView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import type { PaymentTone } from '../../lib/payment-tone.ts';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import styles from './VerdictMark.module.css';

const signs: Record<PaymentTone, string> = { paid: '✓', short: '!', over: '+', wait: '…', void: '–' };

/** The verdict on a bill in a sign, a word and a colour, with the amount that matters to it. */
export function VerdictMark({ bill, tone }: { bill: PaymentRequestView; tone: PaymentTone }) {
  const text = useText(messages);
  const amount = { paid: bill.receivedVnd, short: bill.outstandingVnd, over: bill.excessVnd, wait: null, void: null }[
    tone
  ];
  return (
    <span class={`${styles.mark} ${styles[tone]}`}>
      <span aria-hidden="true">{signs[tone]} </span>
      {text.tone[tone]}
      {amount !== null && ` ${amountText(amount)}`}
    </span>
  );
}
