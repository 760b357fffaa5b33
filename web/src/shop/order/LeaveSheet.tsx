import type { OrderGroupView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { amountText } from '../amount-text.ts';
import { messages as shopMessages } from '../messages.ts';
import { messages } from './messages.ts';
import type { PartAnswer } from './use-answer.ts';

/** Leaving a part costs its stall something, so it is asked once, with what becomes of the money. */
export function LeaveSheet({ group, answer }: { group: OrderGroupView; answer: PartAnswer }) {
  const text = useText(messages);
  const { close } = useText(shopMessages);
  const received = group.paymentRequest?.receivedVnd;
  return (
    <Sheet title={text.noTitle} open={answer.isAskingNo} onClose={answer.keep} closeLabel={close}>
      <p>{text.noText(group.stallName)}</p>
      {received ? <p>{text.noPaid(amountText(received))}</p> : null}
      <Button tone="danger" size="lg" block busy={answer.busy === 'no'} onClick={answer.no}>
        {text.noYes}
      </Button>
      <Button tone="plain" size="lg" block onClick={answer.keep}>
        {text.noNo}
      </Button>
    </Sheet>
  );
}
