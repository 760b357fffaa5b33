import { type ConnectionKindView, type ConnectionWithSecretView, createBankConnection } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { CopiedFields } from './CopiedFields.tsx';
import { CopyLine } from './CopyLine.tsx';
import styles from './Form.module.css';
import { KindChoice } from './KindChoice.tsx';
import { inLanguage, toCopied } from './kinds.ts';
import { messages } from './messages.ts';
import { useAct } from './use-act.ts';

/** The address that the next feed will have. */
export interface NextConnection {
  id: string;
  webhookUrls: Record<string, string>;
}

/** Which provider, how it signs, and what goes where; the address stands before the secret is asked for. */
export function ConnectForm({
  kinds,
  next: offered,
  onConnected,
}: {
  kinds: readonly ConnectionKindView[];
  next: NextConnection;
  onConnected: (connected: ConnectionWithSecretView) => void;
}) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const { act, busy, problem } = useAct();
  // The address was perhaps pasted already; a newer list must not change it.
  const [next] = useState(offered);
  const [kind, setKind] = useState<ConnectionKindView | null>(null);
  const [values, setValues] = useState<Record<string, string>>({});
  const [isPressed, setPressed] = useState(false);
  const missing = kind?.fields.filter(({ name }) => !values[name]?.trim()).map(({ name }) => name) ?? [];
  const pick = (picked: ConnectionKindView | null) => {
    setKind(picked);
    // What was pasted for one way is none of another's business.
    setValues({});
    setPressed(false);
  };

  const connect = async () => {
    setPressed(true);
    if (!kind || missing.length > 0) return;
    const { provider, authentication } = kind;
    const body = { id: next.id, provider, authentication, ...toCopied(kind, values) };
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
      <KindChoice kinds={kinds} kind={kind} onPick={pick} />
      {kind?.hint && <p class={styles.hint}>{inLanguage(kind.hint)}</p>}
      {kind && <Address kind={kind} next={next} />}
      {kind && kind.fields.length > 0 && (
        <div class={styles.step}>
          <p>{text.enterCopied(kind.providerName)}</p>
          <CopiedFields kind={kind} values={values} onInput={setValues} missing={isPressed ? missing : []} />
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
          {text.connectYes(kind.providerName)}
        </Button>
      )}
    </form>
  );
}

/** A secret of ours comes with the address, once; a provider that gives the secret wants the address first. */
function Address({ kind, next }: { kind: ConnectionKindView; next: NextConnection }) {
  const text = useText(messages);
  if (!kind.hasWebhook || kind.secret === 'ours') return null;
  return (
    <div class={styles.step}>
      <p>{text.pasteAddress(kind.providerName)}</p>
      <CopyLine name={text.address} value={next.webhookUrls[kind.provider] ?? ''} />
    </div>
  );
}
