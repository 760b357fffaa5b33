import type { BankTransactionStory } from '@choso/shared/contracts';
import { exactTimeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Panel } from '../Panel.tsx';
import styles from './Deliveries.module.css';
import { NoticeText } from './NoticeText.tsx';
import { storyMessages } from './story-messages.ts';

/** Every notice that told of the transaction. */
export function Deliveries({ deliveries }: { deliveries: BankTransactionStory['deliveries'] }) {
  const text = useText(storyMessages);
  return (
    <Panel title={text.told} aside={text.toldCount(deliveries.length)}>
      {deliveries.length === 0 && <p>{text.toldNone}</p>}
      <ul class={styles.list}>
        {deliveries.map(({ id, receivedAt, channel, body }) => (
          <li key={id}>
            <NoticeText body={body} />
            <p class={styles.note}>
              {exactTimeOfDay(receivedAt)} · {text.channels[channel] ?? channel}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
