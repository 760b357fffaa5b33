import { type ConnectionTestView, testBankConnection } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { type ApiProblem, call, toProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { reasonText } from '../../lib/reason-text.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { messages } from './messages.ts';
import styles from './SendTest.module.css';

/** Has the server call its own public address as the provider would, or ask the provider, and says what came back. */
export function SendTest({ connectionId, onDone }: { connectionId: string; onDone: () => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const [busy, setBusy] = useState(false);
  const [seen, setSeen] = useState<ConnectionTestView | ApiProblem | null>(null);
  const send = async () => {
    setBusy(true);
    setSeen(await call(testBankConnection, { params: { stallId, id: connectionId } }).catch(toProblem));
    setBusy(false);
    onDone();
  };
  const isGood = seen !== null && 'isGood' in seen && seen.isGood;
  return (
    <div class={styles.test}>
      <Button tone="plain" size="lg" block busy={busy} onClick={send}>
        {text.test}
      </Button>
      <p class={isGood ? styles.good : styles.bad} role="status" hidden={seen === null}>
        {seen && reasonText(seen.sentence)}
      </p>
    </div>
  );
}
