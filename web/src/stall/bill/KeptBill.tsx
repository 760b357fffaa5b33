import type { PaymentRequestView } from '@choso/shared/contracts';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Awning } from '../../ui/Awning.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { MoneyLamp } from '../frame/MoneyLamp.tsx';
import { useHeadingFocus } from '../frame/use-heading-focus.ts';
import { messages } from '../messages.ts';
import styles from './BillEnded.module.css';
import type { BillFace } from './bill-face.ts';
import { offlineMessages } from './offline-messages.ts';

/**
 * What was known of a bill before the network was lost: in words, with its time, and never in the colour of money that
 * came, because since then anything may have happened.
 */
export function KeptBill({
  bill,
  face,
  at,
  onCheck,
}: {
  bill: PaymentRequestView;
  face: BillFace;
  at: string;
  onCheck: () => void;
}) {
  const text = useText(offlineMessages);
  const { check, nextBill } = useText(messages);
  const heading = useHeadingFocus(text.keptTitle(timeOfDay(at)));
  const isEnded = face === 'expired' || face === 'cancelled' || face === 'replaced';
  const words = text.kept[isEnded ? 'ended' : face];
  return (
    <div class={styles.page}>
      <Awning />
      <main class={styles.main}>
        <Icon name="clock" size={96} stroke={1.5} />
        <h1 ref={heading} class={styles.title} tabIndex={-1}>
          {text.keptTitle(timeOfDay(at))}
        </h1>
        <span class={styles.amount}>
          <Amount vnd={bill.amountVnd} size="lg" />
        </span>
        <p>{words(amountText(face === 'code' ? bill.amountVnd : bill.receivedVnd))}</p>
        <p>{text.keptText}</p>
      </main>
      <div class={styles.foot}>
        <MoneyLamp />
        <Button size="lg" block onClick={onCheck}>
          {check}
        </Button>
        <Button size="lg" tone="plain" block href={places.keypad}>
          {nextBill}
        </Button>
      </div>
    </div>
  );
}
