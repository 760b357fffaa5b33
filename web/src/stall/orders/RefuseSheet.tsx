import type { StallOrderView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';

/** Refusing costs the shopper something, so it is asked with its consequence and its amount. */
export function RefuseSheet({
  order,
  open,
  busy,
  onClose,
  onYes,
}: {
  order: StallOrderView;
  open: boolean;
  busy: boolean;
  onClose: () => void;
  onYes: () => void;
}) {
  const text = useText(messages);
  return (
    <Sheet title={text.refuseTitle} open={open} onClose={onClose} closeLabel={text.close}>
      <p>{text.refuseText(order.buyer.name)}</p>
      <Button tone="danger" size="lg" block busy={busy} onClick={onYes}>
        {text.refuseYes(amountText(order.totalVnd))}
      </Button>
      <Button tone="plain" size="lg" block onClick={onClose}>
        {text.refuseNo}
      </Button>
    </Sheet>
  );
}
