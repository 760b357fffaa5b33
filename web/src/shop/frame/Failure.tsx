import type { ApiProblem } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { messages } from '../messages.ts';

/** A page that could not be loaded: what happened, and the next tap. `missing` is said when there is nothing there. */
export function Failure({ problem, missing, onRetry }: { problem: ApiProblem; missing: string; onRetry: () => void }) {
  const text = useText(messages);
  const isMissing = problem.code === 'resource/not-found';
  return (
    <EmptyState icon={isMissing ? 'question' : 'warning'} text={isMissing ? missing : problem.sentence}>
      {isMissing ? <Button href="/">{text.home}</Button> : <Button onClick={onRetry}>{text.tryAgain}</Button>}
    </EmptyState>
  );
}
