import type { ApiProblem } from '../lib/api.ts';
import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Fault.module.css';
import { messages } from './messages.ts';

/** A refusal or a broken line, with the way to try again; a thin band when older figures still stand below it. */
export function Fault({ problem, isBand, onRetry }: { problem: ApiProblem; isBand: boolean; onRetry: () => void }) {
  const text = useText(messages);
  if (!isBand) {
    return (
      <EmptyState icon="warning" text={problem.sentence}>
        <Button onClick={onRetry}>{text.tryAgain}</Button>
      </EmptyState>
    );
  }
  return (
    <div class={styles.band} role="alert">
      <Icon name="warning" size={22} />
      <p class={styles.words}>
        {problem.sentence} {text.oldFigures}
      </p>
      <Button tone="plain" onClick={onRetry}>
        {text.tryAgain}
      </Button>
    </div>
  );
}
