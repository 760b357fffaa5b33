import type { StallOrderView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { amountText } from '../amount-text.ts';
import { messages } from './messages.ts';

const LONGEST_REASON = 200;

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
  onYes: (reason: string) => void;
}) {
  const text = useText(messages);
  const [reason, setReason] = useState('');
  const received = order.paymentRequest?.receivedVnd;
  return (
    <Sheet title={text.refuseTitle} open={open} onClose={onClose} closeLabel={text.close}>
      <p>{text.refuseText(order.buyer.name)}</p>
      {received ? (
        <p>
          <strong>{text.refusePaid(amountText(received))}</strong>
        </p>
      ) : null}
      <Field
        label={text.refuseReason}
        value={reason}
        onInput={setReason}
        input={{ maxLength: LONGEST_REASON, autoCapitalize: 'sentences', enterKeyHint: 'done' }}
      />
      <Button tone="danger" size="lg" block busy={busy} onClick={() => onYes(reason.trim())}>
        {text.refuseYes(amountText(order.totalVnd))}
      </Button>
      <Button tone="plain" size="lg" block onClick={onClose}>
        {text.refuseNo}
      </Button>
    </Sheet>
  );
}
