import type { ApiProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { messages } from '../messages.ts';
import styles from './StaleNote.module.css';

/** The list below is from before; the newest could not be fetched. */
export function StaleNote({ problem, onRetry }: { problem: ApiProblem; onRetry: () => void }) {
  const text = useText(messages);
  return (
    <div class={styles.note} role="status">
      <p>
        {text.stale} {problem.sentence}
      </p>
      <Button tone="plain" onClick={onRetry}>
        {text.tryAgain}
      </Button>
    </div>
  );
}
