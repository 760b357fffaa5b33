import type { PaymentRequestView } from '@choso/shared/contracts';
import { useLocation } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Awning } from '../../ui/Awning.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { GiveBackAct } from '../decisions/GiveBackAct.tsx';
import { PutInstead } from '../decisions/PutInstead.tsx';
import { MoneyLamp } from '../frame/MoneyLamp.tsx';
import { useHeadingFocus } from '../frame/use-heading-focus.ts';
import { startDraft } from '../keypad/draft.ts';
import { messages, type StallText } from '../messages.ts';
import styles from './BillEnded.module.css';
import type { EndedFace } from './bill-face.ts';

const icons: Record<EndedFace, IconName> = { expired: 'clock', cancelled: 'close', replaced: 'rotate' };

/** A bill that asks no longer: what that means for the goods and for money that came all the same, and the way to a new one. */
export function BillEnded({
  bill,
  face,
  onChanged,
}: {
  bill: PaymentRequestView;
  face: EndedFace;
  onChanged: () => void;
}) {
  const text = useText(messages);
  const { route } = useLocation();
  const heading = useHeadingFocus(text[face]);
  const holdsMoney = face === 'cancelled' && bill.receivedVnd > 0;
  const again = () => {
    startDraft(bill.amountVnd, bill.note ?? '');
    route(places.keypad);
  };
  return (
    <div class={styles.page}>
      <Awning />
      <main class={styles.main}>
        <Icon name={icons[face]} size={96} stroke={1.5} />
        <h1 ref={heading} class={styles.title} tabIndex={-1}>
          {text[face]}
        </h1>
        <span class={styles.amount}>
          <Amount vnd={bill.amountVnd} size="lg" />
        </span>
        <p>{explain(text, bill, face)}</p>
      </main>
      <div class={styles.foot}>
        <MoneyLamp />
        {holdsMoney && (
          <>
            <GiveBackAct bill={{ ...bill, excessVnd: bill.receivedVnd }} isMain onDone={onChanged} />
            <PutInstead bill={bill} onDone={onChanged} />
          </>
        )}
        {bill.replacedBy === null ? (
          <Button size="lg" tone={holdsMoney ? 'plain' : 'main'} block onClick={again}>
            {text.again(amountText(bill.amountVnd))}
          </Button>
        ) : (
          <Button size="lg" block href={places.bill(bill.replacedBy)}>
            {text.openReplacing}
          </Button>
        )}
        <Button size="lg" tone="plain" block href={places.keypad}>
          {text.nextBill}
        </Button>
      </div>
    </div>
  );
}

function explain(text: StallText, bill: PaymentRequestView, face: EndedFace): string {
  if (face === 'replaced') return text.replacedText;
  if (bill.receivedVnd > 0) return text.cancelledMoney(amountText(bill.receivedVnd));
  if (bill.flags.includes('reversed')) return text.reversedEnd;
  return face === 'expired' ? text.expiredText : text.cancelledText;
}
