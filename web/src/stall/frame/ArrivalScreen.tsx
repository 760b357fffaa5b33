import type { BankTransactionView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { language, useText } from '../../lib/language.ts';
import { verdictTone } from '../../lib/payment-tone.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { amountWords } from '../amount-words.ts';
import { verdictText, verdictWords } from '../money/verdict-words.ts';
import { messages } from '../voice/messages.ts';
import { announceOnTap } from '../voice/speaker.ts';
import { announcementOf } from '../voice/to-announce.ts';
import styles from './ArrivalScreen.module.css';

const icons: Record<ReturnType<typeof verdictTone>, IconName> = {
  paid: 'check-circle',
  short: 'warning',
  over: 'plus-circle',
  wait: 'question',
  void: 'warning',
};

/** Money that just came, readable from across the stall: shape, word, colour and amount say the same. */
export function ArrivalScreen({
  arrival,
  waitingCount,
  onClose,
}: {
  arrival: BankTransactionView;
  waitingCount: number;
  onClose: () => void;
}) {
  const text = useText(messages);
  const words = useText(verdictWords);
  const amountVnd = vnd(arrival.amountVnd);
  const tone = verdictTone(arrival.verdict);
  const sayAgain = () => {
    const announcement = announcementOf(arrival);
    if (announcement) announceOnTap(announcement);
  };
  return (
    <section class={`${styles.screen} ${styles[tone]}`} data-theme="sun" aria-label={text.arrivalTitle}>
      <div class={styles.verdict}>
        <Icon name={icons[tone]} size={128} stroke={2} />
        <p class={styles.word}>{verdictText(words, arrival)}</p>
        <Amount vnd={amountVnd} size="xl" />
        <p class={styles.sentence}>{amountWords(amountVnd, language.value)}</p>
      </div>
      <div class={styles.foot}>
        {waitingCount > 0 && <p class={styles.more}>{text.more(waitingCount)}</p>}
        <div class={styles.acts}>
          <Button size="lg" tone="plain" block onClick={sayAgain}>
            {text.sayAgain}
          </Button>
          <Button size="lg" block onClick={onClose}>
            {text.closeArrival}
          </Button>
        </div>
      </div>
    </section>
  );
}
