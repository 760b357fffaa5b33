import type { MarketView } from '@choso/shared/contracts';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Basket, totalVnd } from '../basket.ts';
import { messages } from '../messages.ts';
import styles from './OrderBar.module.css';
import type { Checkout } from './use-checkout.ts';

interface Props {
  basket: Basket;
  changeCount: number;
  checkout: Checkout;
  market: MarketView | null;
}

/** The total and the act of this page, always under the thumb. */
export function OrderBar({ basket, changeCount, checkout, market }: Props) {
  const text = useText(messages);
  const { problem, isSending } = checkout;
  return (
    <div class={styles.bar}>
      {problem && (
        <p class={styles.fault} role="alert">
          {problem.sentence}
        </p>
      )}
      <p class={styles.total}>
        <span class={styles.label}>{text.total}</span>
        <Amount vnd={totalVnd(basket)} />
      </p>
      <div class={styles.act}>
        <Button type="submit" size="lg" block busy={isSending}>
          {changeCount > 0 ? text.seeChanges(changeCount) : text.order}
        </Button>
      </div>
      {market && <p class={styles.after}>{market.paymentMode === 'pay-now' ? text.payAfter : text.payLater}</p>}
    </div>
  );
}
