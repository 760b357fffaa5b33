import { handOverOrderGroup, type StallOrderView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useDesk } from '../desk.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { HandoverMoney } from './HandoverMoney.tsx';
import styles from './HandoverSheet.module.css';
import { messages } from './messages.ts';
import { PaymentMark } from './PaymentMark.tsx';
import { ReasonEntry } from './ReasonEntry.tsx';
import { useOrderAct } from './use-order-act.ts';

/** Give the bag away: by the shopper's code, or with a reason when her phone is dead. */
export function HandoverSheet({ order, open, onClose }: { order: StallOrderView; open: boolean; onClose: () => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { busy, problem, run } = useOrderAct<'hand-over'>();
  const [wantsReason, setWantsReason] = useState(false);
  const isLocked = order.codeTriesLeft === 0;
  const give = async (body: { code: string } | { reason: string }) => {
    const given = await run('hand-over', () =>
      call(handOverOrderGroup, { params: { stallId, groupId: order.id }, body }),
    );
    if (given) onClose();
    return given !== null;
  };
  return (
    <Sheet title={`${text.handOverTitle}: ${order.buyer.name}`} open={open} onClose={onClose} closeLabel={text.close}>
      <div class={styles.body}>
        {order.paymentRequest ? <PaymentMark order={order} /> : <HandoverMoney order={order} />}
        {isLocked && <p class={styles.locked}>{text.locked}</p>}
        {wantsReason || isLocked ? (
          <ReasonEntry busy={busy !== null} onGive={(reason) => give({ reason })} />
        ) : (
          <CodeEntry triesLeft={order.codeTriesLeft} busy={busy !== null} onGive={(code) => give({ code })} />
        )}
        {problem && (
          <p class={styles.problem} role="alert">
            {problem.sentence}
          </p>
        )}
        {!isLocked && (
          <Button tone="plain" block onClick={() => setWantsReason(!wantsReason)}>
            {wantsReason ? text.backToCode : text.noCode}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
