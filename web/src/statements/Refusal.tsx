import { useEffect, useRef } from 'preact/hooks';
import type { ApiProblem } from '../lib/api.ts';
import { useText } from '../lib/language.ts';
import { Button } from '../ui/Button.tsx';
import type { FileFault } from './chosen-file.ts';
import { messages } from './messages.ts';
import styles from './StatementImport.module.css';

/** Why a file was not taken, and that it is still here. */
export function Refusal({
  problem,
  hasFile,
  wasCut,
  onAgain,
}: {
  problem: ApiProblem | FileFault;
  hasFile: boolean;
  /** Whether an import went out and no answer came back. */
  wasCut: boolean;
  /** Null where another button leads on. */
  onAgain: (() => void) | null;
}) {
  const text = useText(messages);
  const alert = useRef<HTMLDivElement>(null);
  // The button that was pressed may stand at the foot of the screen.
  useEffect(() => alert.current?.scrollIntoView({ block: 'nearest' }), [problem]);
  const code = typeof problem === 'string' ? problem : problem.code;
  const isPassing = code === 'network' || code === 'request/too-many' || code.startsWith('server/');
  return (
    <div ref={alert} class={styles.problem} role="alert">
      <p>{sentenceOf(text, problem)}</p>
      {hasFile && isPassing && (
        <p>
          {text.stillHere}
          {wasCut && ` ${text.cutWhileImporting}`}
        </p>
      )}
      {hasFile && isPassing && onAgain && (
        <Button tone="plain" size="lg" block onClick={onAgain}>
          {text.readAgain}
        </Button>
      )}
    </div>
  );
}

/** What the market's refusals mean where a file is handed in. */
function sentenceOf(text: typeof messages.vi, problem: ApiProblem | FileFault): string {
  if (problem === 'too-large') return text.tooLarge;
  if (problem === 'cannot-open') return text.cannotOpen;
  if (problem.code === 'request/too-large') return text.tooLarge;
  if (problem.code === 'request/too-many') return text.queue;
  if (problem.code === 'resource/not-found') return text.gone;
  return problem.sentence;
}
