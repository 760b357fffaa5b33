import { type BankConnectionView, listBankConnections } from '@choso/shared/contracts';
import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Toast } from '../../ui/Toast.tsx';
import { places } from '../addresses.ts';
import { useDesk } from '../desk.ts';
import { StaleNote } from '../frame/StaleNote.tsx';
import { SubPage } from '../frame/SubPage.tsx';
import { messages as stallMessages } from '../messages.ts';
import { ConnectionCard } from './ConnectionCard.tsx';
import styles from './ConnectionsPage.module.css';
import { ConnectSheet } from './ConnectSheet.tsx';
import { EndedList } from './EndedList.tsx';
import { messages } from './messages.ts';

const LOOK_AGAIN_MS = 30_000;

/** The feeds that tell this stall of its money: how they are, and where new ones are connected. */
export function ConnectionsPage() {
  const text = useText(messages);
  const { tryAgain, me } = useText(stallMessages);
  const { stallId } = useDesk();
  const { data, problem, reload } = useLoad(() => call(listBankConnections, { params: { stallId } }), [stallId]);
  const [isConnecting, setConnecting] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    const timer = setInterval(reload, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const of = (status: BankConnectionView['status']) => data?.items.filter((one) => one.status === status) ?? [];
  const done = (words: string | null) => {
    setSaid(words);
    reload();
  };
  return (
    <SubPage title={text.title} back={{ href: places.me, label: me }}>
      <p class={styles.intro}>{text.intro}</p>
      {data && problem && <StaleNote problem={problem} onRetry={reload} />}
      {!data && !problem && <Skeleton height="300px" count={1} />}
      {!data && problem && (
        <EmptyState icon="warning" text={problem.sentence}>
          <Button size="lg" onClick={reload}>
            {tryAgain}
          </Button>
        </EmptyState>
      )}
      {data && of('active').length === 0 && <EmptyState icon="link" text={text.none} />}
      {data && !isPublic(data.next.webhookUrls) && <p class={styles.note}>{text.notPublic}</p>}
      <ul class={styles.list}>
        {of('active').map((connection) => (
          <li key={connection.id}>
            <ConnectionCard connection={connection} onDone={done} />
          </li>
        ))}
      </ul>
      {data && (
        <>
          <Button size="lg" block onClick={() => setConnecting(true)}>
            {text.connect}
          </Button>
          {of('active').length > 0 && (
            <div class={styles.beside}>
              <Button tone="plain" size="lg" block href={places.statements}>
                {text.statements}
              </Button>
            </div>
          )}
          <EndedList connections={of('revoked')} />
          <ConnectSheet
            kinds={data.kinds}
            next={data.next}
            open={isConnecting}
            onClose={() => setConnecting(false)}
            onConnected={() => done(null)}
          />
        </>
      )}
      {said !== null && <Toast text={said} onClose={() => setSaid(null)} />}
    </SubPage>
  );
}

/** Providers call https addresses only. */
function isPublic(webhookUrls: Record<string, string>): boolean {
  return Object.values(webhookUrls).every((url) => url.startsWith('https:'));
}
