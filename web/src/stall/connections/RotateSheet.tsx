import { type BankConnectionView, type ConnectionWithSecretView, rotateBankConnection } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useDesk } from '../desk.ts';
import { CopiedFields } from './CopiedFields.tsx';
import styles from './Form.module.css';
import { toCopied } from './kinds.ts';
import { messages } from './messages.ts';
import { ShownOnce } from './ShownOnce.tsx';
import { useAct } from './use-act.ts';

interface Props {
  connection: BankConnectionView;
  open: boolean;
  onClose: () => void;
  onDone: (said: string | null) => void;
}

/** Changes a secret: the market draws one and shows it once, or the provider's new one is pasted. */
export function RotateSheet({ connection, open, onClose, onDone }: Props) {
  const text = useText(messages);
  const [made, setMade] = useState<ConnectionWithSecretView | null>(null);
  const close = () => {
    setMade(null);
    onClose();
  };
  const rotated = (changed: ConnectionWithSecretView) => {
    if (changed.secret !== null) {
      setMade(changed);
      onDone(null);
      return;
    }
    onDone(text.rotated);
    close();
  };
  return (
    <Sheet title={made ? text.onceTitle : text.rotateTitle} open={open} onClose={close} closeLabel={text.close}>
      {made ? (
        <ShownOnce made={made} onClose={close} />
      ) : (
        <RotateForm connection={connection} onRotated={rotated} onClose={close} />
      )}
    </Sheet>
  );
}

function RotateForm({
  connection,
  onRotated,
  onClose,
}: Pick<Props, 'connection' | 'onClose'> & { onRotated: (changed: ConnectionWithSecretView) => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { act, busy, problem } = useAct();
  const [values, setValues] = useState<Record<string, string>>({});
  const [isPressed, setPressed] = useState(false);
  const { kind } = connection;
  const isTheirs = kind.secret === 'theirs';
  // What is left empty beside the secret stays as it is.
  const missing = isTheirs && !values.secret?.trim() ? ['secret'] : [];
  const rotate = async () => {
    setPressed(true);
    if (missing.length > 0) return;
    const body = toCopied(kind, values);
    const params = { stallId, id: connection.id };
    const changed = await act(JSON.stringify([params, body]), (idempotencyKey) =>
      call(rotateBankConnection, { params, body, idempotencyKey }),
    );
    if (changed) onRotated(changed);
  };
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void rotate();
      }}
    >
      <p>{text.rotateText}</p>
      {kind.fields.length > 1 && <p class={styles.hint}>{text.rotateParts}</p>}
      {isTheirs && <CopiedFields kind={kind} values={values} onInput={setValues} missing={isPressed ? missing : []} />}
      {problem && (
        <p class={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      <Button size="lg" block type="submit" busy={busy}>
        {text.rotateYes}
      </Button>
      <Button size="lg" tone="plain" block onClick={onClose}>
        {text.back}
      </Button>
    </form>
  );
}
