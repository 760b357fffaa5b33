import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { useLoad } from '../../lib/load.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useDesk } from '../desk.ts';
import { StaleNote } from '../frame/StaleNote.tsx';
import { SubPage } from '../frame/SubPage.tsx';
import { messages as stallMessages } from '../messages.ts';
import { DecisionCard } from './DecisionCard.tsx';
import styles from './DecisionsPage.module.css';
import { loadDecisions } from './load-decisions.ts';
import { messages } from './messages.ts';
import { foldUndone } from './told-decisions.ts';

/** Everything this stall decided, newest first, what was taken back included. */
export function DecisionsPage() {
  const text = useText(messages);
  const { tryAgain } = useText(stallMessages);
  const [pages, setPages] = useState(1);
  const { decisions, stallId } = useDesk();
  // The desk keeps the newest page fresh; older ones are fetched here, and again whenever that one changes.
  const older = useLoad(async () => (pages === 1 ? null : loadDecisions(stallId, pages)), [stallId]);
  useEffect(older.reload, [pages, decisions.data]);
  const data = older.data ?? decisions.data;
  const problem = decisions.problem ?? older.problem;
  const reload = () => {
    decisions.reload();
    older.reload();
  };
  return (
    <SubPage title={text.decisionsTitle}>
      <p class={styles.hint}>{text.decisionsHint}</p>
      {data && problem && <StaleNote problem={problem} onRetry={reload} />}
      {!data && !problem && <Skeleton height="184px" count={3} />}
      {!data && problem && (
        <EmptyState icon="warning" text={problem.sentence}>
          <Button size="lg" onClick={reload}>
            {tryAgain}
          </Button>
        </EmptyState>
      )}
      {data?.items.length === 0 && <EmptyState icon="book" text={text.noDecisions} />}
      <ul class={styles.list}>
        {foldUndone(data?.items ?? []).map((told) => (
          <li key={told.decision.id}>
            <DecisionCard told={told} />
          </li>
        ))}
      </ul>
      {data?.hasOlder && (
        <Button tone="plain" size="lg" block busy={older.isLoading} onClick={() => setPages(pages + 1)}>
          {text.older}
        </Button>
      )}
    </SubPage>
  );
}
