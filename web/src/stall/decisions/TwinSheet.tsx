import type { BankTransactionView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { messages } from './twin-messages.ts';
import { type TwinChoice, type Twins, whichStops } from './which-stops.ts';

interface Props {
  twins: Twins;
  /** What was tapped; null while the sheet is closed. */
  choice: TwinChoice | null;
  amountOf: (transaction: BankTransactionView) => string;
  onClose: () => void;
  onDone: () => void;
}

/** Says what will be written about two tellings, and why. */
export function TwinSheet({ twins, choice, amountOf, onClose, onDone }: Props) {
  const text = useText(messages);
  const { marked } = twins;
  const areEqual = whichStops(twins) !== null;
  const isBoth = choice === 'both' || choice === null;
  const writes = isBoth
    ? areEqual
      ? text.differentText(amountOf(marked))
      : text.differText
    : areEqual
      ? text.sameText(amountOf(choice.stops))
      : text.rightText(amountOf(choice.stays), amountOf(choice.stops));
  return (
    <Sheet
      title={isBoth ? text.differentTitle : text.sameTitle}
      open={choice !== null}
      onClose={onClose}
      closeLabel={text.close}
    >
      <DecisionForm
        kind={isBoth ? 'other-money' : 'same-money'}
        writes={writes}
        yes={isBoth ? text.differentYes : text.sameYes}
        toAsk={(reason) =>
          isBoth
            ? { kind: 'other-money', transactionId: marked.id, reason }
            : { kind: 'same-money', transactionId: choice.stops.id, reason }
        }
        onDone={onDone}
        onClose={onClose}
      />
    </Sheet>
  );
}
