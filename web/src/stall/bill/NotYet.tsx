import type { PaymentRequestView } from '@choso/shared/contracts';
import { vnd } from '@choso/shared/money';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { MoneyLamp } from '../frame/MoneyLamp.tsx';
import { messages } from '../messages.ts';
import { messages as saleMessages } from '../sales/messages.ts';
import { type OtherWay, PaySheet } from '../sales/PaySheet.tsx';
import { say } from '../voice/speaker.ts';
import styles from './NotYet.module.css';

/** After a long wait: no money yet, said and written; ask again, wait on, or hand over and put it on a tab. */
export function NotYet({
  bill,
  onCheck,
  onWait,
}: {
  bill: PaymentRequestView;
  onCheck: () => void;
  onWait: () => void;
}) {
  const text = useText(messages);
  const saleText = useText(saleMessages);
  const [way, setWay] = useState<OtherWay | null>(null);
  const check = () => {
    say(['chua-thay-tien']);
    onCheck();
  };
  const mayOwe = bill.purpose === 'counter' && bill.receivedVnd === 0;
  const goods = { amountVnd: vnd(bill.amountVnd - bill.cashBackVnd), note: bill.note ?? '', lines: [], bill };
  return (
    <div class={styles.late}>
      <p role="status">{text.notYet}</p>
      <MoneyLamp />
      <div class={styles.acts}>
        <Button tone="plain" block onClick={check}>
          {text.check}
        </Button>
        <Button tone="plain" block onClick={onWait}>
          {saleText.waitOn}
        </Button>
      </div>
      {mayOwe && (
        <Button tone="plain" block onClick={() => setWay('tab')}>
          {saleText.giveOnTab}
        </Button>
      )}
      <PaySheet goods={goods} way={way} onWay={setWay} />
    </div>
  );
}
