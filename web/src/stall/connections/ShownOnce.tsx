import type { ConnectionWithSecretView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyLine } from './CopyLine.tsx';
import styles from './Form.module.css';
import { messages } from './messages.ts';

/** A secret we made, this once, beside everything else that goes to the provider's page. */
export function ShownOnce({ made, onClose }: { made: ConnectionWithSecretView; onClose: () => void }) {
  const text = useText(messages);
  const { kind, webhookUrl, userName } = made.connection;
  return (
    <div class={styles.form}>
      <p class={styles.warning}>{text.onceText(kind.providerName)}</p>
      {webhookUrl !== null && <CopyLine name={text.address} value={webhookUrl} />}
      {userName !== null && <CopyLine name={text.userName} value={userName} />}
      {made.secret !== null && <CopyLine name={text.secret} value={made.secret} />}
      <Button size="lg" block onClick={onClose}>
        {text.onceDone}
      </Button>
    </div>
  );
}
