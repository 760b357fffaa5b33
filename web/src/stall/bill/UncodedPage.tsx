import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { places } from '../addresses.ts';
import { messages } from '../messages.ts';
import { readUncoded } from '../offline/uncoded.ts';
import { OfflineCode } from './OfflineCode.tsx';
import { offlineMessages } from './offline-messages.ts';

/** A code without a reference: nobody but the seller's own eyes can tell that its money came. */
export function UncodedPage() {
  const text = useText(offlineMessages);
  const { keypad } = useText(messages);
  const uncoded = readUncoded();
  if (!uncoded)
    return (
      <main>
        <EmptyState icon="qr" text={text.gone}>
          <Button size="lg" href={places.keypad}>
            {keypad}
          </Button>
        </EmptyState>
      </main>
    );
  return (
    <OfflineCode amountVnd={uncoded.amountVnd} payee={uncoded.payee} reference={null}>
      <strong role="status">{text.noCode}</strong>
      <p>
        {text.shownAt(timeOfDay(new Date(uncoded.at).toISOString()))} {text.noCodeText}
      </p>
    </OfflineCode>
  );
}
