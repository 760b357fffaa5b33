import type { PaymentRequestView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Awning } from '../../ui/Awning.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { BillDecisions } from '../decisions/BillDecisions.tsx';
import { MoneyLamp } from '../frame/MoneyLamp.tsx';
import { useHeadingFocus } from '../frame/use-heading-focus.ts';
import { messages } from '../messages.ts';
import styles from './BillEnded.module.css';

/** A bill that the stall itself settled: what it was content with, and every decision that made it so. */
export function BillDecided({ bill, onChanged }: { bill: PaymentRequestView; onChanged: () => void }) {
  const text = useText(messages);
  const heading = useHeadingFocus(text.decided);
  return (
    <div class={styles.page}>
      <Awning />
      <main class={styles.main}>
        <Icon name="book" size={72} stroke={1.5} />
        <h1 ref={heading} class={styles.title} tabIndex={-1}>
          {text.decided}
        </h1>
        <Amount vnd={bill.receivedVnd} size="lg" />
        <p>
          {text.byStall}
          {bill.outstandingVnd > 0 && (
            <>
              <br />
              {text.letGo(amountText(bill.outstandingVnd), amountText(bill.amountVnd))}
            </>
          )}
        </p>
        <BillDecisions billId={bill.id} onChanged={onChanged} />
      </main>
      <div class={styles.foot}>
        <MoneyLamp />
        <Button size="lg" block href={places.keypad}>
          {text.nextGuest}
        </Button>
        <Button size="lg" tone="plain" block href={places.decisions}>
          {text.allDecisions}
        </Button>
      </div>
    </div>
  );
}
