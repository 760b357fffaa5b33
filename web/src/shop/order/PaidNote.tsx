import type { PaymentRequestView } from '@choso/shared/contracts';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useWordPair } from '../../lib/word-pair.ts';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import styles from './PaidNote.module.css';

/** What stands where the code was: when the money came, and the two words the seller's screen shows too. */
export function PaidNote({ bill }: { bill: PaymentRequestView }) {
  const text = useText(messages);
  const { pair } = useWordPair(bill.reference);
  return (
    <div class={styles.note}>
      {bill.settledAt !== null && <p class={styles.when}>{text.receivedAt(timeOfDay(bill.settledAt))}</p>}
      {bill.excessVnd > 0 && <p class={styles.more}>{text.overNote(amountText(bill.excessVnd))}</p>}
      {bill.flags.includes('duplicate') && <p class={styles.more}>{text.duplicateNote}</p>}
      <div class={styles.pair}>
        <p class={styles.label}>{text.wordPair}</p>
        <p class={styles.words} lang="vi">
          {pair}
        </p>
      </div>
    </div>
  );
}
