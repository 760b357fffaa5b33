import type { RejectedRowView } from '@choso/shared/contracts';
import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import { countText } from './Figures.tsx';
import { messages } from './messages.ts';
import { RejectedList } from './RejectedList.tsx';
import styles from './Rows.module.css';
import { saveRejected } from './save-rejected.ts';
import { useMore } from './use-more.tsx';

interface Props {
  rejected: readonly RejectedRowView[];
  all: number;
  areKept?: boolean;
}

/** Rows that are not taken, the first of them at once; also as a file. Once imported, all `areKept` and can be looked up. */
export function RejectedRows({ rejected, all, areKept = false }: Props) {
  const text = useText(messages);
  const { shown, more } = useMore(rejected);
  if (rejected.length === 0) return null;
  return (
    <div class={styles.part}>
      <h3 class={styles.title}>{text.rejectedTitle}</h3>
      <RejectedList rejected={shown} />
      {more}
      {more === null && rejected.length < all && (
        <p class={styles.when}>
          {text.onlyFirst(countText(rejected.length), countText(all))} {areKept && text.allAreKept}
        </p>
      )}
      <Button tone="plain" size="lg" block onClick={() => saveRejected(rejected, text)}>
        {text.saveRejected}
      </Button>
    </div>
  );
}
