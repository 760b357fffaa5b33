import type { StallView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { messages } from '../messages.ts';
import styles from './StallStrip.module.css';

/** The stalls side by side; a tap shows what one of them sells. Resting ones stay in sight. */
export function StallStrip({ stalls, pathOf }: { stalls: readonly StallView[]; pathOf: (stallId: string) => string }) {
  const text = useText(messages);
  return (
    <section class={styles.section} aria-label={text.stalls}>
      <h2 class={styles.title}>{text.stalls}</h2>
      <ul class={styles.row}>
        {stalls
          .filter(({ status, productCount }) => status !== 'closed' && productCount > 0)
          .map(({ id, code, name, status, productCount }) => (
            <li key={id}>
              <a class={`${styles.stall} ${status === 'active' ? '' : styles.resting}`} href={pathOf(id)}>
                <span class={styles.code}>{code}</span>
                <span class={styles.name}>{name}</span>
                <span class={styles.note}>{status === 'active' ? text.stallGoods(productCount) : text.stallRests}</span>
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}
