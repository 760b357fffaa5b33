import { useId } from 'preact/hooks';
import { useText } from '../lib/language.ts';
import { messages } from './messages.ts';
import type { Option } from './option.ts';
import styles from './StatementImport.module.css';

/** For which feed the statement is. */
export function FeedPick({
  feeds,
  feedId,
  isBusy,
  onPick,
}: {
  feeds: readonly Option[];
  feedId: string | null;
  isBusy: boolean;
  onPick: (feedId: string | null) => void;
}) {
  const text = useText(messages);
  const id = useId();
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id}>
        {text.feed}
      </label>
      <select
        id={id}
        class={styles.select}
        value={feedId ?? ''}
        disabled={isBusy}
        onChange={({ currentTarget }) => onPick(currentTarget.value || null)}
      >
        {feedId === null && <option value="">{text.feedFirst}</option>}
        {feeds.map((feed) => (
          <option key={feed.id} value={feed.id} selected={feed.id === feedId}>
            {feed.label}
          </option>
        ))}
      </select>
    </div>
  );
}
