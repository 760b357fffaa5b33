import type { JournalEntryView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import styles from './Entries.module.css';
import { Entry } from './Entry.tsx';
import { messages } from './messages.ts';

interface Props {
  slug: string;
  entries: readonly JournalEntryView[];
  stallName: (stallId: string) => string;
}

/** Journal entries, each a group of postings: one table on wide screens, cards on phones. */
export function Entries({ slug, entries, stallName }: Props) {
  const text = useText(messages);
  return (
    <table class={styles.table} aria-label={text.entries}>
      <thead class={styles.head}>
        <tr>
          <th scope="col">{text.columns.entry}</th>
          <th scope="col">{text.columns.account}</th>
          <th scope="col" class={styles.right}>
            {text.columns.debit}
          </th>
          <th scope="col" class={styles.right}>
            {text.columns.credit}
          </th>
        </tr>
      </thead>
      {entries.map((entry) => (
        <Entry key={entry.id} slug={slug} entry={entry} stallName={stallName} />
      ))}
    </table>
  );
}
