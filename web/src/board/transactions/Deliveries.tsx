import type { BankTransactionStory } from '@choso/shared/contracts';
import { exactTimeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Panel } from '../Panel.tsx';
import styles from './Deliveries.module.css';
import { storyMessages } from './story-messages.ts';

/** Every notice as it came, to the letter; only the line breaks are ours. */
export function Deliveries({ deliveries }: { deliveries: BankTransactionStory['deliveries'] }) {
  const text = useText(storyMessages);
  return (
    <Panel title={text.told} aside={text.toldCount(deliveries.length)}>
      {deliveries.length === 0 && <p>{text.toldNone}</p>}
      <ul class={styles.list}>
        {deliveries.map(({ id, receivedAt, channel, body }) => (
          <li key={id}>
            <pre class={styles.body}>{inLines(body)}</pre>
            <p class={styles.note}>
              {exactTimeOfDay(receivedAt)} · {text.channels[channel] ?? channel}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** JSON on several lines. Numbers must not pass through JavaScript, so the text is broken, never parsed and rebuilt. */
function inLines(body: string): string {
  return body.includes('\n') ? body : body.replace(/,(?="[\w-]+":)/g, ',\n ');
}
