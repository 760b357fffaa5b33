import { ApiProblem } from '../../lib/api-problem.ts';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import type { Act } from '../../lib/outbox/act.ts';
import { dropRefused, retryRefused } from '../../lib/outbox/outbox.ts';
import { Button } from '../../ui/Button.tsx';
import { waitingMessages } from './messages.ts';
import styles from './WaitingPage.module.css';

/** One act the server would not take: what it was, why, and what to do about it. */
export function RefusedAct({ act }: { act: Act }) {
  const text = useText(waitingMessages);
  return (
    <li class={styles.row}>
      <span class={styles.label}>{useText(act.label)}</span>
      <span class={styles.when}>{text.done(timeOfDay(new Date(act.at).toISOString()))}</span>
      <p class={styles.reason}>{new ApiProblem(act.problem ?? 'server/fault').sentence}</p>
      <div class={styles.acts}>
        <Button tone="plain" block onClick={() => retryRefused(act)}>
          {text.again}
        </Button>
        <Button tone="plain" block onClick={() => dropRefused(act.key)}>
          {text.seen}
        </Button>
      </div>
    </li>
  );
}
