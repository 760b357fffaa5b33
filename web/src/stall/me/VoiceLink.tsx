import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { messages } from '../voice/messages.ts';
import styles from './MePage.module.css';

/** The way to how the announcer speaks. */
export function VoiceLink() {
  const text = useText(messages);
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{text.title}</h2>
      <Button tone="plain" size="lg" block href={places.voice}>
        <Icon name="speaker" />
        {text.open}
      </Button>
    </section>
  );
}
