import { useText } from '../../lib/language.ts';
import { connection } from '../../lib/live.ts';
import { messages } from '../messages.ts';
import styles from './OfflineNote.module.css';

/** What still works without a network. Laid over the page, so that nothing under a finger moves. */
export function OfflineNote() {
  const text = useText(messages);
  if (connection.value !== 'lost') return null;
  return (
    <p class={styles.note} role="alert">
      {text.offline}
    </p>
  );
}
