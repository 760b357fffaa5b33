import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Toast } from '../../ui/Toast.tsx';
import { places } from '../addresses.ts';
import { useDesk } from '../desk.ts';
import { StaleNote } from '../frame/StaleNote.tsx';
import { SubPage } from '../frame/SubPage.tsx';
import { messages as stallMessages } from '../messages.ts';
import { messages } from './messages.ts';
import { TwinCard } from './TwinCard.tsx';
import { UnclearCard } from './UnclearCard.tsx';
import styles from './UnclearPage.module.css';

/** Money of the last week that nobody has explained, each with the codes it may be for. */
export function UnclearPage() {
  const text = useText(messages);
  const { tryAgain } = useText(stallMessages);
  const { route } = useLocation();
  const { data, problem, reload } = useDesk().unclear;
  const [isWritten, setWritten] = useState(false);
  return (
    <SubPage title={text.unclearTitle}>
      {data && problem && <StaleNote problem={problem} onRetry={reload} />}
      {!data && !problem && <Skeleton height="276px" count={2} />}
      {!data && problem && (
        <EmptyState icon="warning" text={problem.sentence}>
          <Button size="lg" onClick={reload}>
            {tryAgain}
          </Button>
        </EmptyState>
      )}
      {data?.items.length === 0 && data.twins.length === 0 && <EmptyState icon="check" text={text.noUnclear} />}
      <ul class={styles.list}>
        {data?.twins.map((twins) => (
          <li key={`twins ${twins.marked.id}`}>
            <TwinCard twins={twins} onDone={() => setWritten(true)} />
          </li>
        ))}
        {data?.items.map((unclear) => (
          <li key={unclear.transaction.id}>
            <UnclearCard unclear={unclear} onDone={() => setWritten(true)} />
          </li>
        ))}
      </ul>
      {isWritten && (
        <Toast
          text={text.written}
          actionLabel={text.see}
          onAction={() => route(places.decisions)}
          onClose={() => setWritten(false)}
        />
      )}
    </SubPage>
  );
}
