import type { ConnectionKindView, ConnectionWithSecretView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { ConnectForm, type NextConnection } from './ConnectForm.tsx';
import { messages } from './messages.ts';
import { ShownOnce } from './ShownOnce.tsx';

/** Connects a feed; afterwards it shows once what the market made. */
export function ConnectSheet({
  kinds,
  next,
  open,
  onClose,
  onConnected,
}: {
  kinds: readonly ConnectionKindView[];
  next: NextConnection;
  open: boolean;
  onClose: () => void;
  onConnected: () => void;
}) {
  const text = useText(messages);
  const [made, setMade] = useState<ConnectionWithSecretView | null>(null);
  const close = () => {
    setMade(null);
    onClose();
  };
  return (
    <Sheet title={made ? text.onceTitle : text.connect} open={open} onClose={close} closeLabel={text.close}>
      {made ? (
        <ShownOnce made={made} onClose={close} />
      ) : (
        <ConnectForm
          kinds={kinds}
          next={next}
          onConnected={(connected) => {
            onConnected();
            if (connected.secret === null) close();
            else setMade(connected);
          }}
        />
      )}
    </Sheet>
  );
}
