import { useText } from '../../lib/language.ts';
import styles from './HandoverCode.module.css';
import { messages } from './messages.ts';

/** The four digits that open the bag, large enough to be read across a counter. */
export function HandoverCode({ code }: { code: string }) {
  const text = useText(messages);
  return (
    <section class={styles.code}>
      <h3 class={styles.label}>{text.code}</h3>
      <output class={styles.digits} aria-label={[...code].join(' ')}>
        {code}
      </output>
      <p class={styles.note}>{text.codeNote}</p>
    </section>
  );
}
