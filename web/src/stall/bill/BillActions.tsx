import { cancelPaymentRequest, type PaymentRequestView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { type ApiProblem, call, toProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import { BillWays } from '../sales/BillWays.tsx';
import styles from './BillActions.module.css';

/** What the seller can do under a code: cancel it, take the next customer while this one still counts, or turn it. */
export function BillActions({
  bill,
  onTurn,
  onChanged,
}: {
  bill: PaymentRequestView;
  onTurn: () => void;
  onChanged: () => void;
}) {
  const text = useText(messages);
  const [isAsking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  // What an order or a debt asks for is changed where it stands.
  const isForOtherWays = bill.purpose === 'counter' && bill.receivedVnd === 0;

  const cancel = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await call(cancelPaymentRequest, { params: { id: bill.id } });
      onChanged();
    } catch (thrown) {
      setProblem(toProblem(thrown));
      // Refused because money came first: the page then shows that money.
      onChanged();
    } finally {
      setBusy(false);
    }
  };

  return (
    <div class={styles.actions}>
      {isForOtherWays ? (
        <BillWays bill={bill} onChanged={onChanged}>
          <Button tone="plain" size="lg" block href={places.keypad}>
            {text.nextBill}
          </Button>
          <Button tone="danger" size="lg" block onClick={() => setAsking(true)}>
            {text.cancel}
          </Button>
        </BillWays>
      ) : (
        <>
          {bill.receivedVnd === 0 && (
            <Button tone="plain" block onClick={() => setAsking(true)}>
              {text.cancel}
            </Button>
          )}
          <Button tone="plain" block href={places.keypad}>
            {text.nextBill}
          </Button>
        </>
      )}
      <button type="button" class={styles.turn} aria-label={text.rotate} onClick={onTurn}>
        <Icon name="rotate" size={26} />
      </button>
      <Sheet title={text.cancelTitle} open={isAsking} onClose={() => setAsking(false)} closeLabel={text.close}>
        <p>{text.cancelText}</p>
        <p class={styles.problem} role="alert">
          {problem?.sentence}
        </p>
        <Button tone="danger" size="lg" block busy={busy} onClick={cancel}>
          {text.cancelYes(amountText(bill.amountVnd))}
        </Button>
        <Button tone="plain" size="lg" block onClick={() => setAsking(false)}>
          {text.cancelNo}
        </Button>
      </Sheet>
    </div>
  );
}
