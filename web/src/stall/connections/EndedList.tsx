import type { BankConnectionView } from '@choso/shared/contracts';
import { dateText } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import styles from './EndedList.module.css';
import { inLanguage } from './kinds.ts';
import { messages } from './messages.ts';

/** Feeds that were disconnected: what they told is still in the books. */
export function EndedList({ connections }: { connections: readonly BankConnectionView[] }) {
  const text = useText(messages);
  if (connections.length === 0) return null;
  return (
    <section class={styles.ended}>
      <h2 class={styles.heading}>{text.ended}</h2>
      <ul class={styles.list}>
        {connections.map(({ id, kind, createdAt, acceptedCount }) => (
          <li key={id}>
            <strong>{kind.providerName}</strong> · {inLanguage(kind.way)}
            <br />
            <span class={styles.quiet}>
              {dateText(createdAt)} · {text.endedOn(acceptedCount.toLocaleString('vi-VN'))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
