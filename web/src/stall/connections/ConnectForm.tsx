import { type ConnectionKind, type ConnectionWithSecretView, createBankConnection } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { CopyLine } from './CopyLine.tsx';
import styles from './Form.module.css';
import { KindChoice } from './KindChoice.tsx';
import { providerName } from './kinds.ts';
import { messages } from './messages.ts';
import { SecretField } from './SecretField.tsx';
import { useAct } from './use-act.ts';

/** The address that the next feed will have. */
export interface NextConnection {
  id: string;
  webhookUrls: Record<string, string>;
}

/** Which provider, how it signs, and what goes where; the address stands before the secret is asked for. */
export function ConnectForm({
  next: offered,
  onConnected,
}: {
  next: NextConnection;
  onConnected: (connected: ConnectionWithSecretView) => void;
}) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { act, busy, problem } = useAct();
  // The address was perhaps pasted already; a newer list must not change it.
  const [next] = useState(offered);
  const [kind, setKind] = useState<ConnectionKind | null>(null);
  const [secret, setSecret] = useState('');
  const [isPressed, setPressed] = useState(false);
  const isMissing = kind?.secret === 'theirs' && secret.trim() === '';

  const connect = async () => {
    setPressed(true);
    if (!kind || isMissing) return;
    const { provider, authentication } = kind;
    const body = { id: next.id, provider, authentication, ...(kind.secret === 'theirs' && { secret: secret.trim() }) };
    const connected = await act(JSON.stringify(body), (idempotencyKey) =>
      call(createBankConnection, { params: { stallId }, body, idempotencyKey }),
    );
    if (connected) onConnected(connected);
  };
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <KindChoice kind={kind} onPick={setKind} />
      {kind && <Address kind={kind} next={next} />}
      {kind?.secret === 'theirs' && (
        <div class={styles.step}>
          <p>{text.enterSecret(providerName(kind.provider))}</p>
          <SecretField kind={kind} value={secret} onInput={setSecret} isMissing={isPressed && isMissing} />
        </div>
      )}
      {kind?.secret === 'ours' && <p class={styles.hint}>{text.oursComes}</p>}
      {problem && (
        <p class={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      {kind && (
        <Button size="lg" block type="submit" busy={busy}>
          {text.connectYes(providerName(kind.provider))}
        </Button>
      )}
    </form>
  );
}

/** A secret of ours comes with the address, once; a provider that gives the secret wants the address first. */
function Address({ kind, next }: { kind: ConnectionKind; next: NextConnection }) {
  const text = useText(messages);
  if (kind.authentication === 'api-token') return <p class={styles.hint}>{text.pulledHint}</p>;
  if (kind.secret === 'ours') return null;
  return (
    <div class={styles.step}>
      <p>{text.pasteAddress(providerName(kind.provider))}</p>
      <CopyLine name={text.address} value={next.webhookUrls[kind.provider] ?? ''} />
    </div>
  );
}
