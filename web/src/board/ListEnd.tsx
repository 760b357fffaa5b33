import type { ApiProblem } from '../lib/api.ts';
import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ListEnd.module.css';
import { messages } from './messages.ts';

/** The foot of a list that grows: more, or that this is all. */
export function ListEnd({
  more,
  isLoading,
  problem,
  end,
}: {
  more: (() => void) | null;
  isLoading: boolean;
  problem: ApiProblem | null;
  end: string;
}) {
  const text = useText(messages);
  return (
    <div class={styles.end}>
      {more === null ? (
        <p class={styles.words}>{end}</p>
      ) : (
        <Button tone="plain" busy={isLoading} onClick={more}>
          {problem && !isLoading ? text.tryAgain : text.more}
        </Button>
      )}
    </div>
  );
}
