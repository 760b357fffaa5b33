import type { PaymentRequestView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import type { PaymentTone } from '../../lib/payment-tone.ts';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import styles from './VerdictBand.module.css';

const signs: Record<PaymentTone, string> = { paid: '✓', short: '!', over: '+', wait: '…', decided: '·', void: '–' };

/** The band over a card: the verdict on its bill in a sign, a word and a colour, with the amount that matters to it. */
export function VerdictBand({ bill, tone }: { bill: PaymentRequestView; tone: PaymentTone }) {
  const text = useText(messages);
  const amount = {
    paid: bill.receivedVnd,
    short: bill.outstandingVnd,
    over: bill.excessVnd,
    wait: null,
    decided: null,
    void: null,
  }[tone];
  return (
    <p class={`${styles.band} ${styles[tone]}`}>
      <span>
        <span aria-hidden="true">{signs[tone]} </span>
        {text.tone[tone]}
      </span>
      {amount !== null && <span>{amountText(amount)}</span>}
    </p>
  );
}
