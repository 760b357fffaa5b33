import type { PaymentRequestView } from '@choso/shared/contracts';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useWordPair } from '../../lib/word-pair.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import styles from './PaidNote.module.css';

interface Props {
  bill: PaymentRequestView;
  tone: 'paid' | 'over';
  isRoomy: boolean;
}

/** What stands where the code was: what came and when, and the two words the seller's screen shows too. */
export function PaidNote({ bill, tone, isRoomy }: Props) {
  const text = useText(messages);
  const { pair } = useWordPair(bill.reference);
  return (
    <div class={`${styles.note} ${isRoomy ? styles.roomy : ''}`}>
      {isRoomy && (
        <p class={`${styles.verdict} ${styles[tone]}`}>
          <span class={styles.sign}>
            <Icon name={tone === 'paid' ? 'check' : 'plus'} size={48} stroke={2.5} />
          </span>
          {text.tone[tone]}
          <Amount vnd={tone === 'paid' ? bill.receivedVnd : bill.excessVnd} size="lg" />
        </p>
      )}
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
