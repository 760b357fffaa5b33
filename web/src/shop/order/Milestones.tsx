import type { OrderGroupView } from '@choso/shared/contracts';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import styles from './Milestones.module.css';
import { messages } from './messages.ts';

/** What has happened with a part, each with its time. What has not happened is not drawn. */
export function Milestones({ group, sentAt }: { group: OrderGroupView; sentAt: string }) {
  const text = useText(messages);
  const { acceptedAt, readyAt, endedAt, state } = group;
  const steps = [
    { words: text.sent, at: sentAt },
    { words: text.taken, at: acceptedAt },
    { words: text.packed, at: readyAt },
    { words: state === 'cancelled' ? text.stopped : text.handed, at: endedAt },
  ];
  return (
    <ol class={styles.steps} aria-label={text.milestones}>
      {steps.map(
        ({ words, at }) =>
          at !== null && (
            <li key={words} class={styles.step}>
              {words} <time dateTime={at}>{timeOfDay(at)}</time>
            </li>
          ),
      )}
    </ol>
  );
}
