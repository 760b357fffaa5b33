import type { OrderGroupView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from './messages.ts';
import styles from './ToAnswer.module.css';

/** The stalls that wait for the shopper's word, each a way down to its question. */
export function ToAnswer({ groups }: { groups: readonly OrderGroupView[] }) {
  const text = useText(messages);
  const asking = groups.filter(({ state }) => state === 'proposed');
  return (
    <>
      {asking.map(({ id, stallName }) => (
        <a key={id} class={styles.link} href={`#bao-lai-${id}`}>
          <Icon name="down" size={20} />
          {text.toAnswer(stallName)}
        </a>
      ))}
    </>
  );
}
