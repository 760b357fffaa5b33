import type { PaymentRequestView } from '@choso/shared/contracts';
import { durationText } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useWordPair } from '../../lib/word-pair.ts';
import { Button } from '../../ui/Button.tsx';
import { places } from '../addresses.ts';
import { GiveBackAct } from '../decisions/GiveBackAct.tsx';
import { ShortActs } from '../decisions/ShortActs.tsx';
import { MoneyLamp } from '../frame/MoneyLamp.tsx';
import { messages } from '../messages.ts';
import { billReceipt, ReceiptButton } from '../receipt/ReceiptButton.tsx';
import { announceOnTap } from '../voice/speaker.ts';
import { billAnnouncement } from './bill-announcement.ts';
import styles from './VerdictCard.module.css';
import type { VerdictFace } from './verdict-face.ts';

/** The seller's next act under a verdict; for money that is enough, also the words the customer's screen must show. */
export function VerdictCard({
  bill,
  face,
  onShowRest,
  onChanged,
}: {
  bill: PaymentRequestView;
  face: VerdictFace;
  onShowRest: () => void;
  onChanged: () => void;
}) {
  const text = useText(messages);
  const sayAgain = () => {
    const announcement = billAnnouncement(bill);
    if (announcement) announceOnTap(announcement);
  };
  return (
    <div class={styles.card}>
      {face === 'short' ? (
        <>
          <Button size="lg" block onClick={onShowRest}>
            {text.showRest}
          </Button>
          <ShortActs bill={bill} onDone={onChanged} />
        </>
      ) : (
        <WordPair reference={bill.reference} />
      )}
      {face === 'over' && <GiveBackAct bill={bill} onDone={onChanged} />}
      <div class={styles.acts}>
        <Button tone="plain" block onClick={sayAgain}>
          {text.sayAgain}
        </Button>
        <Button tone={face === 'short' ? 'plain' : 'main'} block href={places.keypad}>
          {text.nextGuest}
        </Button>
      </div>
      {bill.state === 'settled' && (
        <ReceiptButton path={billReceipt(bill.id)} name={bill.reference} amountVnd={bill.amountVnd} />
      )}
      <div class={styles.lamp}>
        <MoneyLamp />
      </div>
    </div>
  );
}

function WordPair({ reference }: { reference: string }) {
  const text = useText(messages);
  const { pair, secondsLeft } = useWordPair(reference);
  return (
    <div class={styles.match}>
      <div>
        <p class={styles.label}>{text.matchScreen}</p>
        <p class={styles.pair} lang="vi">
          {pair}
        </p>
      </div>
      <span class={styles.left} role="timer" aria-label={text.pairLeft(secondsLeft)}>
        {durationText(secondsLeft * 1000)}
      </span>
    </div>
  );
}
