import type { StatementImportView } from '@choso/shared/contracts';
import { formatVnd } from '@choso/shared/money';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import { countText, Figures } from './Figures.tsx';
import { messages } from './messages.ts';
import { RejectedRows } from './RejectedRows.tsx';
import styles from './StatementImport.module.css';
import type { Then } from './then.ts';

/** What came of an import: how many rows, what the new ones became, and which were not taken. */
export function Result({
  result: { id, accepted, repeats, rejected, rejectedCount, booked },
  cameBefore,
  then,
  onAnother,
}: {
  result: StatementImportView;
  /** Whether an attempt whose answer was lost had come through. */
  cameBefore: boolean;
  then: Then;
  onAnother: () => void;
}) {
  const text = useText(messages);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class={styles.steps}>
      <section class={styles.card}>
        <h2 ref={heading} class={styles.heading} tabIndex={-1}>
          {accepted > 0 ? text.doneTitle : text.doneNothing}
        </h2>
        <Figures
          figures={[
            { count: accepted, words: text.newRows },
            { count: repeats, words: text.knownRows },
            { count: rejectedCount, words: text.rejectedRows },
          ]}
        />
        {cameBefore && <p>{text.doneAgain}</p>}
        {booked.length > 0 && (
          <>
            <h3 class={styles.subheading}>{text.became}</h3>
            <ul class={styles.booked}>
              {booked.map(({ verdict, count, amountVnd }) => (
                <li key={verdict}>
                  <span>
                    <strong>{countText(count)}</strong> {text.verdicts[verdict]}
                  </span>
                  <strong class={styles.sum}>{formatVnd(amountVnd)}&nbsp;₫</strong>
                </li>
              ))}
            </ul>
          </>
        )}
        <RejectedRows rejected={rejected} all={rejectedCount} areKept />
      </section>
      <Button size="lg" block href={then.hrefOf(id)}>
        {then.label}
      </Button>
      <Button tone="plain" size="lg" block onClick={onAnother}>
        {text.another}
      </Button>
    </div>
  );
}
