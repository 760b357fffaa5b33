import type { ImportedStatementView } from '@choso/shared/contracts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { countText } from '../../statements/Figures.tsx';
import type { Pages } from '../../statements/use-pages.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { StaleNote } from '../frame/StaleNote.tsx';
import { messages } from './messages.ts';
import styles from './PastImports.module.css';

/** The statements that went through the stall's feeds, newest first; a tap tells what became of one. */
export function PastImports({ pages: { items, problem, more, isLoadingMore, reload } }: Props) {
  const text = useText(messages);
  if (!problem && (items === null || items.length === 0)) return null;
  return (
    <section class={styles.past}>
      <h2 class={styles.heading}>{text.title}</h2>
      {problem && <StaleNote problem={problem} onRetry={more ?? reload} />}
      <ul class={styles.list}>
        {items?.map(({ id, fileName, at, acceptedCount, repeatCount, rejectedCount }) => (
          <li key={id}>
            <a class={styles.row} href={places.import(id)}>
              <span class={styles.words}>
                <strong>{fileName || text.noName}</strong>
                <span class={styles.quiet}>
                  {timeOfDay(at)} {dateText(at)}
                </span>
                <span>{text.counts(countText(acceptedCount), countText(repeatCount), countText(rejectedCount))}</span>
              </span>
              <Icon name="forward" size={20} />
            </a>
          </li>
        ))}
      </ul>
      {more !== null && (
        <Button tone="plain" size="lg" block busy={isLoadingMore} onClick={more}>
          {text.older}
        </Button>
      )}
    </section>
  );
}

interface Props {
  pages: Pages<ImportedStatementView>;
}
