import { useText } from '../../lib/language.ts';
import { session } from '../../lib/session.ts';
import { Button } from '../../ui/Button.tsx';
import { places } from '../addresses.ts';
import { messages } from '../connections/messages.ts';
import { useDesk } from '../desk.ts';
import styles from './MePage.module.css';

/** The way to the bank feeds, for who holds the stall; whoever only sells there has no say in them. */
export function ConnectionsLink() {
  const text = useText(messages);
  const { stallId } = useDesk();
  const isHolder = session.value?.person.roles.some((held) => held.role === 'stallholder' && held.stallId === stallId);
  if (!isHolder) return null;
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{text.title}</h2>
      <Button tone="plain" size="lg" block href={places.connections}>
        {text.open}
      </Button>
    </section>
  );
}
