import type { BankTransactionView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { verdictTone } from '../../lib/payment-tone.ts';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { verdictSigns, verdictText, verdictWords } from '../money/verdict-words.ts';
import styles from './ArrivalBanner.module.css';

/** Money that just came, above a page that must stay in sight. */
export function ArrivalBanner({ arrival }: { arrival: BankTransactionView }) {
  const words = useText(verdictWords);
  return (
    <div class={styles.place} data-theme="sun">
      <a class={`${styles.banner} ${styles[verdictTone(arrival.verdict)]}`} href={places.money}>
        <span>
          {verdictSigns[arrival.verdict]} {verdictText(words, arrival)}
        </span>
        <span class={styles.amount}>{amountText(arrival.amountVnd)}</span>
      </a>
    </div>
  );
}
