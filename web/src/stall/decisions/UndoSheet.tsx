import type { DecisionView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { amountText } from '../amount-text.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { messages } from './messages.ts';

/** Taking a decision back is a decision too: with what it brings back, and a reason. */
export function UndoSheet({
  decision,
  open,
  onClose,
  onDone,
}: {
  decision: DecisionView;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
}) {
  const text = useText(messages);
  return (
    <Sheet title={text.undoTitle} open={open} onClose={onClose} closeLabel={text.close}>
      <DecisionForm
        kind="undo"
        writes={text.undoText[decision.kind](amountText(decision.amountVnd))}
        yes={text.undoYes}
        toAsk={(reason) => ({ kind: 'undo', decisionId: decision.id, reason })}
        onDone={onDone}
        onClose={onClose}
      />
    </Sheet>
  );
}
