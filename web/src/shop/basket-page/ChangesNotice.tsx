import type { ApiProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { LineChange } from '../basket-changes.ts';
import { messages } from '../messages.ts';
import styles from './ChangesNotice.module.css';

interface Props {
  changes: ReadonlyMap<string, LineChange>;
  problem: ApiProblem | null;
  onAcceptAll: () => void;
}

/** Says before anything is ordered that the market is no longer as it was when the basket was filled. */
export function ChangesNotice({ changes, problem, onAcceptAll }: Props) {
  const text = useText(messages);
  if (changes.size > 0) {
    return (
      <section class={styles.notice} role="status">
        <p class={styles.text}>
          <Icon name="warning" size={22} />
          {text.changed(changes.size)}
        </p>
        {changes.size > 1 && (
          <Button tone="plain" onClick={onAcceptAll}>
            {text.acceptAll}
          </Button>
        )}
      </section>
    );
  }
  return problem && <p class={styles.unchecked}>{text.notChecked}</p>;
}
