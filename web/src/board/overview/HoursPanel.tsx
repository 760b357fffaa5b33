import type { OverviewView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { amountText } from '../amount-text.ts';
import { Panel } from '../Panel.tsx';
import styles from './HoursPanel.module.css';
import { messages } from './messages.ts';

// A market wakes before dawn and closes by dusk; other hours are drawn only when money came in them.
const OPENS = 5;
const CLOSES = 18;

/** How many payments came in each hour. Read aloud it is a list of hours. */
export function HoursPanel({ hourly }: { hourly: OverviewView['hourly'] }) {
  const text = useText(messages);
  const busy = hourly.filter(({ count }) => count > 0).map(({ hour }) => hour);
  const shown = hourly.filter(({ hour }) => hour >= Math.min(OPENS, ...busy) && hour <= Math.max(CLOSES, ...busy));
  const highest = Math.max(1, ...shown.map(({ count }) => count));
  return (
    <Panel title={text.hours} aside={text.hoursNote}>
      <ol class={styles.chart}>
        {shown.map(({ hour, count, receivedVnd }) => {
          const money = count === 0 ? '' : ` · ${receivedVnd === null ? text.hourHidden : amountText(receivedVnd)}`;
          return (
            <li key={hour} class={styles.hour} title={`${text.hourRow(hour, count)}${money}`}>
              <span class={styles.count} aria-hidden="true">
                {count > 0 ? count : ''}
              </span>
              <span class={styles.well} aria-hidden="true">
                <span class={styles.bar} style={{ height: `${(count / highest) * 100}%` }} />
              </span>
              <span class={styles.name} aria-hidden="true">
                {text.hour(hour)}
              </span>
              <span class="visually-hidden">{`${text.hourRow(hour, count)}${money}`}</span>
            </li>
          );
        })}
      </ol>
      {busy.length === 0 && <p class={styles.empty}>{text.hoursEmpty}</p>}
    </Panel>
  );
}
