import type { PaymentRequestView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { AcceptSheet } from './AcceptSheet.tsx';
import { CashSheet } from './CashSheet.tsx';
import { messages } from './messages.ts';
import { openActs } from './open-acts.ts';
import styles from './ShortActs.module.css';

/** What the seller can decide about a bill that is short. */
export function ShortActs({ bill, onDone }: { bill: PaymentRequestView; onDone: () => void }) {
  const text = useText(messages);
  const [asking, setAsking] = useState<'cash' | 'accept-short' | null>(null);
  const acts = openActs(bill);
  const close = () => setAsking(null);
  const done = () => {
    close();
    onDone();
  };
  if (!acts.cash && !acts.acceptShort) return null;
  return (
    <div class={styles.acts}>
      {acts.cash && (
        <Button tone="plain" block onClick={() => setAsking('cash')}>
          {text.cashAct}
        </Button>
      )}
      {acts.acceptShort && (
        <Button tone="plain" block onClick={() => setAsking('accept-short')}>
          {text.acceptAct}
        </Button>
      )}
      <CashSheet bill={bill} open={asking === 'cash'} onClose={close} onDone={done} />
      <AcceptSheet bill={bill} open={asking === 'accept-short'} onClose={close} onDone={done} />
    </div>
  );
}
