import type { TabView } from '@choso/shared/contracts';
import { dateText } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { places } from '../addresses.ts';
import { amountText } from '../amount-text.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { debtWords } from './debt-words.ts';
import { messages } from './messages.ts';
import styles from './NotebookPage.module.css';
import { useNotebook } from './use-notebook.ts';
import { useTabActs } from './use-tab-acts.ts';

/** Who owes what and since when, with one tap to collect it. */
export function NotebookPage() {
  const text = useText(messages);
  const { notebook, isKept, problem, reload } = useNotebook();
  const acts = useTabActs();
  const owing = notebook?.items.filter(({ balanceVnd }) => balanceVnd > 0).length ?? 0;
  return (
    <SubPage title={text.title}>
      {(notebook || !problem) && (
        <section class={styles.total} aria-label={text.owedAll}>
          <p class={styles.quiet}>{text.owedAll}</p>
          <div class={styles.sum}>
            {notebook ? <Amount vnd={notebook.owedVnd} size="lg" /> : <Skeleton width="160px" height="35px" />}
            <span class={styles.quiet}>{notebook && text.people(owing)}</span>
          </div>
        </section>
      )}
      {isKept && <p class={styles.kept}>{text.kept}</p>}
      {acts.problem && (
        <p class={styles.problem} role="alert">
          {acts.problem.sentence}
        </p>
      )}
      {!notebook && !problem && <Skeleton height="88px" count={3} />}
      {!notebook && problem && (
        <EmptyState icon="warning" text={problem.sentence}>
          <Button size="lg" onClick={reload}>
            {text.tryAgain}
          </Button>
        </EmptyState>
      )}
      {notebook?.items.length === 0 && <EmptyState icon="book" text={text.empty} />}
      <ul class={styles.tabs}>
        {notebook?.items.map((tab) => (
          <Row key={tab.id} tab={tab} busy={acts.busy} onCollect={() => acts.collect(tab.id, tab.balanceVnd)} />
        ))}
      </ul>
      {owing > 0 && <p class={styles.quiet}>{text.notReminding}</p>}
    </SubPage>
  );
}

function Row({ tab, busy, onCollect }: { tab: TabView; busy: boolean; onCollect: () => void }) {
  const text = useText(messages);
  return (
    <li class={styles.tab}>
      <a class={styles.page} href={places.tab(tab.id)}>
        <strong>{tab.name}</strong>
        <span class={styles.debt}>{debtWords(text, tab.balanceVnd)}</span>
        {tab.owedSince && <span class={styles.quiet}>{text.since(dateText(tab.owedSince))}</span>}
      </a>
      {tab.balanceVnd > 0 && (
        <Button busy={busy} label={text.collectLabel(tab.name, amountText(tab.balanceVnd))} onClick={onCollect}>
          {text.collectShort}
        </Button>
      )}
    </li>
  );
}
