import type { BankConnectionView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ConnectionCard.module.css';
import { CopyLine } from './CopyLine.tsx';
import { FeedLamp } from './FeedLamp.tsx';
import { inLanguage } from './kinds.ts';
import { messages } from './messages.ts';
import { RevokeSheet } from './RevokeSheet.tsx';
import { RotateSheet } from './RotateSheet.tsx';
import { SendTest } from './SendTest.tsx';

interface Props {
  connection: BankConnectionView;
  /** Something changed; with words to say, or none. */
  onDone: (said: string | null) => void;
}

/** One feed: its lamp, and unless it is a demo's, what its holder does with it. */
export function ConnectionCard({ connection, onDone }: Props) {
  const text = useText(messages);
  const { kind, isDemo } = connection;
  return (
    <article class={styles.card}>
      <header>
        <h2 class={styles.name}>{kind.providerName}</h2>
        <p class={styles.quiet}>{inLanguage(kind.way)}</p>
      </header>
      <div>
        <FeedLamp feed={connection} />
        <Counts connection={connection} />
      </div>
      {isDemo ? <p class={styles.note}>{text.demo}</p> : <Managed connection={connection} onDone={onDone} />}
    </article>
  );
}

/** What to enter at the provider, and what can be done with the feed. */
function Managed({ connection, onDone }: Props) {
  const text = useText(messages);
  const [opened, setOpened] = useState<'rotate' | 'revoke' | null>(null);
  const { webhookUrl, userName, secretEnd, previousSecretUntil: until } = connection;
  const close = () => setOpened(null);
  return (
    <>
      {webhookUrl !== null && <CopyLine name={text.address} value={webhookUrl} />}
      {userName !== null && <CopyLine name={text.userName} value={userName} />}
      <p>
        <span class={styles.quiet}>{text.secret}: </span>
        {secretEnd === null ? (
          <strong class={styles.wrong}>{text.secretLost}</strong>
        ) : (
          <strong class={styles.secret}>{text.secretEnds(secretEnd)}</strong>
        )}
      </p>
      {until !== null && <p class={styles.note}>{text.turning(`${timeOfDay(until)} ${dateText(until)}`)}</p>}
      <SendTest connectionId={connection.id} onDone={() => onDone(null)} />
      <div class={styles.acts}>
        <Button tone="plain" block onClick={() => setOpened('rotate')}>
          {text.rotate}
        </Button>
        <Button tone="danger" block onClick={() => setOpened('revoke')}>
          {text.revoke}
        </Button>
      </div>
      <RotateSheet connection={connection} open={opened === 'rotate'} onClose={close} onDone={onDone} />
      <RevokeSheet connection={connection} open={opened === 'revoke'} onClose={close} onDone={onDone} />
    </>
  );
}

/** A feed that never told anything has nothing to count. */
function Counts({ connection: { acceptedCount, refusedCount } }: Pick<Props, 'connection'>) {
  const text = useText(messages);
  if (acceptedCount === 0 && refusedCount === 0) return null;
  return (
    <p class={styles.quiet}>
      {text.counts(acceptedCount.toLocaleString('vi-VN'))}
      {refusedCount > 0 && (
        <strong class={styles.wrong}> · {text.refused(refusedCount.toLocaleString('vi-VN'))}</strong>
      )}
    </p>
  );
}
