import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { dayBeside, dayWords, weekdayText } from '../day-text.ts';
import styles from './DayStep.module.css';
import { messages } from './messages.ts';

/** One day at a time; never beyond today. */
export function DayStep({ day, today, onDay }: { day: string; today: string; onDay: (day: string) => void }) {
  const text = useText(messages);
  const days = useText(dayWords);
  const isToday = day >= today;
  return (
    <div class={styles.step}>
      <button type="button" class={styles.arrow} aria-label={text.dayBefore} onClick={() => onDay(dayBeside(day, -1))}>
        <Icon name="back" size={20} />
      </button>
      <span class={styles.day} aria-live="polite">
        {weekdayText(day, days)}
        <span class={styles.note}>{isToday ? text.today : day.slice(0, 4)}</span>
      </span>
      <button
        type="button"
        class={styles.arrow}
        aria-label={text.dayAfter}
        disabled={isToday}
        onClick={() => onDay(dayBeside(day, 1))}
      >
        <Icon name="forward" size={20} />
      </button>
    </div>
  );
}
