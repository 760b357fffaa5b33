import type { DecisionView } from '@choso/shared/contracts';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import styles from './WhoWhen.module.css';

/** Who decided, and when. */
export function WhoWhen({ decision: { actor, createdAt } }: { decision: DecisionView }) {
  return (
    <p class={styles.line}>
      {actor} ·{' '}
      <time dateTime={createdAt}>
        {timeOfDay(createdAt)} {dateText(createdAt)}
      </time>
    </p>
  );
}
