import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { useDesk } from '../desk.ts';
import { messages } from './messages.ts';
import styles from './ToDecide.module.css';

/** On the page of money: how many payments are unclear, and the way to what was decided. */
export function ToDecide() {
  const text = useText(messages);
  const { data } = useDesk().unclear;
  const count = (data?.items.length ?? 0) + (data?.twins.length ?? 0);
  return (
    <nav class={styles.ways} aria-label={text.decisionsTitle}>
      {count > 0 && (
        <a class={`${styles.way} ${styles.unclear}`} href={places.unclear}>
          <Icon name="question" size={28} />
          <span class={styles.words}>
            <strong>{text.unclearCount(count)}</strong>
            <span class={styles.quiet}>{text.unclearCard}</span>
          </span>
          <Icon name="forward" size={22} />
        </a>
      )}
      <a class={styles.way} href={places.decisions}>
        <Icon name="book" size={24} />
        <span class={styles.words}>{text.decisionsTitle}</span>
        <Icon name="forward" size={22} />
      </a>
    </nav>
  );
}
