import type { MarketView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from '../messages.ts';
import styles from './MarketAbout.module.css';

/** What this market is, and how money and tax work here; the law's sentence opens on a tap. */
export function MarketAbout({ market }: { market: MarketView }) {
  const text = useText(messages);
  return (
    <section class={styles.about}>
      <p class={styles.fact}>
        <Icon name="stall" size={20} />
        {text.about[market.kind](market.stallCount)}
      </p>
      <p class={styles.fact}>
        <Icon name="clock" size={20} />
        {text.hours(market.openingHours)}
      </p>
      <p class={styles.fact}>
        <Icon name={market.paymentMode === 'pay-now' ? 'qr' : 'cash'} size={20} />
        {text.about[market.paymentMode]}
      </p>
      <details class={styles.legal}>
        <summary class={styles.summary}>
          {text.legal}
          <Icon name="down" size={18} />
        </summary>
        <p lang="vi">{market.legalNote}</p>
      </details>
    </section>
  );
}
