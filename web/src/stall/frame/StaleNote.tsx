import type { ApiProblem } from '../../lib/api.ts';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { messages } from '../messages.ts';
import styles from './StaleNote.module.css';

/** The list below is from before; the newest could not be fetched. */
export function StaleNote({
  problem,
  at = null,
  onRetry,
}: {
  problem: ApiProblem;
  at?: string | null;
  onRetry: () => void;
}) {
  const text = useText(messages);
  return (
    <div class={styles.note} role="status">
      <p>
        {at === null ? text.stale : text.staleSince(timeOfDay(at))} {problem.sentence}
      </p>
      <Button tone="plain" onClick={onRetry}>
        {text.tryAgain}
      </Button>
    </div>
  );
}
