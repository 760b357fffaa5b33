import type { PaymentRequestView } from '@choso/shared/contracts';
import { formatVnd, isTransferableVnd, vnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { amountText } from '../amount-text.ts';
import styles from './CashForm.module.css';
import { messages } from './messages.ts';
import { useReplace } from './use-replace.ts';

const CHOICES = [20_000, 50_000, 100_000, 200_000, 300_000, 500_000].map(vnd);

/** The customer transfers more and gets the rest in cash: a new code for the sum, once the seller has seen how it divides. */
export function CashBackForm({ bill, onRefused }: { bill: PaymentRequestView; onRefused: () => void }) {
  const text = useText(messages);
  const { replace, busy, problem } = useReplace(bill, onRefused);
  const [cashBackVnd, setCashBack] = useState(vnd(100_000));
  // A code that gives cash back already is asked anew for its sale.
  const saleVnd = vnd(bill.amountVnd - bill.cashBackVnd);
  const amountVnd = vnd(saleVnd + cashBackVnd);
  return (
    <>
      <p>{text.backHow}</p>
      <fieldset class={styles.notes} aria-label={text.backChoices}>
        {CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            class={`${styles.note} ${choice === cashBackVnd ? styles.chosen : ''}`}
            aria-pressed={choice === cashBackVnd}
            onClick={() => setCashBack(choice)}
          >
            {formatVnd(choice)}
          </button>
        ))}
      </fieldset>
      <p class={styles.sentence}>
        {text.backSum(amountText(amountVnd), amountText(saleVnd), amountText(cashBackVnd))} {text.backWait}
      </p>
      {problem && (
        <p class={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      <Button
        size="lg"
        block
        busy={busy}
        disabled={!isTransferableVnd(amountVnd)}
        onClick={() => replace({ amountVnd, cashBackVnd })}
      >
        {text.backYes(amountText(amountVnd))}
      </Button>
    </>
  );
}
