import type { FeedLampView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { reasonText } from '../../lib/reason-text.ts';
import { Lamp } from '../../ui/Lamp.tsx';
import styles from './FeedLamp.module.css';
import { messages } from './messages.ts';

/** A feed's lamp and why it shines so. One that told nothing yet has no lamp. */
export function FeedLamp({ feed: { state, reason } }: { feed: FeedLampView }) {
  const text = useText(messages);
  if (state === 'new') return <p class={styles.none}>{text.lamp.new}</p>;
  return (
    <div class={styles.lamp}>
      <Lamp state={state === 'listening' ? 'live' : state} label={text.lamp[state]} />
      <span class={styles.reason}>{reasonText(reason)}</span>
    </div>
  );
}
