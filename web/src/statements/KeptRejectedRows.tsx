import type { KeptRejectedRowView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { toProblem } from '../lib/api.ts';
import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { countText } from './Figures.tsx';
import { messages } from './messages.ts';
import { RejectedList } from './RejectedList.tsx';
import styles from './Rows.module.css';
import { saveRejected } from './save-rejected.ts';
import { type Page, usePages } from './use-pages.ts';

interface Props {
  importId: string;
  /** How many the import counted. */
  all: number;
  fetchPage: (page: { limit: number; cursor?: string }) => Promise<Page<KeptRejectedRowView>>;
}

const AT_FIRST = 5;
const AT_ONCE = 50;
const SAVED_AT_ONCE = 200;

/** The rows that an import did not take, as they are kept: the first of them at once, the rest when asked for. */
export function KeptRejectedRows({ importId, all, fetchPage }: Props) {
  const text = useText(messages);
  const { items, problem, more, isLoadingMore, reload } = usePages(
    (cursor) => fetchPage(cursor === null ? { limit: AT_FIRST } : { limit: AT_ONCE, cursor }),
    [importId],
  );
  const [saving, setSaving] = useState<'busy' | string | null>(null);
  const save = async () => {
    setSaving('busy');
    try {
      saveRejected(await fetchAll(fetchPage), text);
      setSaving(null);
    } catch (thrown) {
      setSaving(toProblem(thrown).sentence);
    }
  };
  if (all === 0) return <p>{text.noneRejected}</p>;
  const count = items?.length ?? 0;
  const isOld = items !== null && count === 0;
  return (
    <div class={`${styles.part} ${styles.kept}`}>
      <h2 class={styles.title}>{text.keptTitle}</h2>
      {items === null && !problem && <Skeleton height="84px" count={Math.min(all, AT_FIRST)} />}
      {isOld && <p>{text.notKept(countText(all))}</p>}
      {count > 0 && <RejectedList rejected={items ?? []} />}
      {problem && (
        <>
          <p role="alert">{problem.sentence}</p>
          <Button tone="plain" size="lg" block onClick={more ?? reload}>
            {text.tryAgain}
          </Button>
        </>
      )}
      {!problem && more !== null && (
        <Button tone="plain" size="lg" block busy={isLoadingMore} onClick={more}>
          {text.more(countText(Math.min(all - count, AT_ONCE)))}
        </Button>
      )}
      {count > 0 && (
        <Button tone="plain" size="lg" block busy={saving === 'busy'} onClick={() => void save()}>
          {text.saveRejected}
        </Button>
      )}
      {saving !== null && saving !== 'busy' && <p role="alert">{saving}</p>}
    </div>
  );
}

async function fetchAll(fetchPage: Props['fetchPage']): Promise<KeptRejectedRowView[]> {
  const rows: KeptRejectedRowView[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<KeptRejectedRowView> = await fetchPage({
      limit: SAVED_AT_ONCE,
      ...(cursor === null ? {} : { cursor }),
    });
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}
