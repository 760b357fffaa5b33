import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { amountText } from '../amount-text.ts';
import { messages } from '../messages.ts';
import type { OrderAttempt } from './order-attempt.ts';
import styles from './UnansweredNotice.module.css';
import type { Checkout } from './use-checkout.ts';

/** An order went out and no answer came back: send that very one again, never a second one. */
export function UnansweredNotice({ attempt, checkout }: { attempt: OrderAttempt; checkout: Checkout }) {
  const text = useText(messages);
  const sentAt = timeOfDay(new Date(attempt.startedAt).toISOString());
  return (
    <section class={styles.notice} role="alert" ref={bringIntoSight}>
      <h2 class={styles.title}>{text.unclear(sentAt, amountText(attempt.totalVnd))}</h2>
      <p>{text.unclearNote}</p>
      {checkout.problem && checkout.problem.code !== 'network' && (
        <p class={styles.fault}>{checkout.problem.sentence}</p>
      )}
      <div class={styles.acts}>
        <Button busy={checkout.isSending} onClick={checkout.sendAgain}>
          {text.sendAgain}
        </Button>
        <Button tone="plain" disabled={checkout.isSending} onClick={checkout.drop}>
          {text.dropAttempt}
        </Button>
      </div>
    </section>
  );
}

/** It appears at the top while the finger is still on the button at the bottom. */
function bringIntoSight(notice: HTMLElement | null): void {
  notice?.scrollIntoView({ block: 'center' });
}
