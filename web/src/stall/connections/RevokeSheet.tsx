import { type BankConnectionView, revokeBankConnection } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useDesk } from '../desk.ts';
import styles from './Form.module.css';
import { messages } from './messages.ts';
import { useAct } from './use-act.ts';

/** Disconnecting silences money, so it is asked with its consequence. */
export function RevokeSheet({
  connection: { id, kind },
  open,
  onClose,
  onDone,
}: {
  connection: BankConnectionView;
  open: boolean;
  onClose: () => void;
  onDone: (said: string | null) => void;
}) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { act, busy, problem } = useAct();
  const revoke = async () => {
    const done = await act(id, () => call(revokeBankConnection, { params: { stallId, id } }));
    if (!done) return;
    onClose();
    onDone(text.revoked);
  };
  return (
    <Sheet title={text.revokeTitle(kind.providerName)} open={open} onClose={onClose} closeLabel={text.close}>
      <div class={styles.form}>
        <p>{text.revokeText}</p>
        {problem && (
          <p class={styles.problem} role="alert">
            {problem.sentence}
          </p>
        )}
        <Button tone="danger" size="lg" block busy={busy} onClick={revoke}>
          {text.revokeYes}
        </Button>
        <Button tone="plain" size="lg" block onClick={onClose}>
          {text.revokeNo}
        </Button>
      </div>
    </Sheet>
  );
}
