import { formatVnd, type Vnd } from '@choso/shared/money';
import styles from './Amount.module.css';

/** Which of the amount sizes: 56 px, 32 px, 22 px. */
export type AmountSize = 'xl' | 'lg' | 'md';

/** An amount of money in tabular figures, "25.000 ₫". It never wraps; long ones at `xl` are set smaller. */
export function Amount({ vnd, size = 'md' }: { vnd: Vnd; size?: AmountSize }) {
  const figures = formatVnd(vnd);
  const isLong = figures.length > 9;
  return (
    <span class={`${styles.amount} ${styles[size]} ${isLong ? styles.long : ''}`}>
      {figures}
      <span class={styles.sign}>{'\u00a0₫'}</span>
    </span>
  );
}
