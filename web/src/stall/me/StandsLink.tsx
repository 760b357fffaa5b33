import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { messages } from '../start/messages.ts';
import styles from './MePage.module.css';

/** The way to the codes on paper and to the look at them each morning. */
export function StandsLink() {
  const text = useText(messages);
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{text.stands}</h2>
      <Button tone="plain" size="lg" block href={places.stands}>
        <Icon name="qr" />
        {text.print}
      </Button>
      <Button tone="plain" size="lg" block href={places.start}>
        <Icon name="camera" />
        {text.open}
      </Button>
    </section>
  );
}
