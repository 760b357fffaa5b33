import type { Vnd } from '@choso/shared/money';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';

/** Asks once before a large amount: three zeros too many are typed quickly. */
export function BigAmountSheet({
  amountVnd,
  words,
  open,
  onClose,
  onYes,
}: {
  amountVnd: Vnd;
  words: string;
  open: boolean;
  onClose: () => void;
  onYes: () => void;
}) {
  const text = useText(messages);
  return (
    <Sheet title={text.bigTitle} open={open} onClose={onClose} closeLabel={text.close}>
      <p>{text.bigText(words)}</p>
      <Button size="lg" block onClick={onYes}>
        {text.bigYes(amountText(amountVnd))}
      </Button>
      <Button size="lg" tone="plain" block onClick={onClose}>
        {text.bigNo}
      </Button>
    </Sheet>
  );
}
