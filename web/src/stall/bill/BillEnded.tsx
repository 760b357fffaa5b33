import type { PaymentRequestView } from '@choso/shared/contracts';
import { useLocation } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Awning } from '../../ui/Awning.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { MoneyLamp } from '../frame/MoneyLamp.tsx';
import { useHeadingFocus } from '../frame/use-heading-focus.ts';
import { startDraft } from '../keypad/draft.ts';
import { messages } from '../messages.ts';
import styles from './BillEnded.module.css';

/** A bill that asks no longer: what that means for the goods, and the way to a new one. */
export function BillEnded({ bill, face }: { bill: PaymentRequestView; face: 'expired' | 'cancelled' }) {
  const text = useText(messages);
  const { route } = useLocation();
  const heading = useHeadingFocus(text[face]);
  const sentence = face === 'expired' ? text.expiredText : text.cancelledText;
  const again = () => {
    startDraft(bill.amountVnd, bill.note ?? '');
    route(places.keypad);
  };
  return (
    <div class={styles.page}>
      <Awning />
      <main class={styles.main}>
        <Icon name={face === 'expired' ? 'clock' : 'close'} size={96} stroke={1.5} />
        <h1 ref={heading} class={styles.title} tabIndex={-1}>
          {text[face]}
        </h1>
        <span class={styles.amount}>
          <Amount vnd={bill.amountVnd} size="lg" />
        </span>
        <p>{bill.receivedVnd > 0 ? text.cancelledMoney(amountText(bill.receivedVnd)) : sentence}</p>
      </main>
      <div class={styles.foot}>
        <MoneyLamp />
        <Button size="lg" block onClick={again}>
          {text.again(amountText(bill.amountVnd))}
        </Button>
        <Button size="lg" tone="plain" block href={places.keypad}>
          {text.nextBill}
        </Button>
      </div>
    </div>
  );
}
