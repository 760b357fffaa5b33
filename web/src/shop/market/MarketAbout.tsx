import type { MarketView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { messages } from '../messages.ts';
import styles from './MarketAbout.module.css';

/** How one pays here, in a line; what the market is and what the law says about its money open under it. */
export function MarketAbout({ market }: { market: MarketView }) {
  const text = useText(messages);
  return (
    <details class={styles.about}>
      <summary class={styles.summary}>
        <Icon name={market.paymentMode === 'pay-now' ? 'qr' : 'cash'} size={22} />
        <span class={styles.pay}>
          <strong>{text.about[market.paymentMode]}</strong>
          <span class={styles.kind}>{text.about[market.kind](market.stallCount)}</span>
        </span>
        <Icon name="down" size={20} />
      </summary>
      <div class={styles.more} lang="vi">
        <p>{market.legalNote}</p>
        <p class={styles.hours}>{market.openingHours}</p>
      </div>
    </details>
  );
}
