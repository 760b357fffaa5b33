import type { MarketView } from '@choso/shared/contracts';
import { useEffect, useRef } from 'preact/hooks';
import type { Loaded } from '../../lib/load.ts';
import { type Basket, type BasketLine, changeBasket, groupByStall, withIfGone, withQuantity } from '../basket.ts';
import type { LineChange } from '../basket-changes.ts';
import styles from './BasketForm.module.css';
import { BuyerFields } from './BuyerFields.tsx';
import { ChangesNotice } from './ChangesNotice.tsx';
import { OrderBar } from './OrderBar.tsx';
import { StallGroup } from './StallGroup.tsx';
import { changesOf, type ShelfNow } from './use-basket-check.ts';
import type { Checkout } from './use-checkout.ts';

interface Props {
  slug: string;
  basket: Basket;
  shelves: Loaded<ShelfNow>;
  checkout: Checkout;
  market: MarketView | null;
  onTakeOut: (line: BasketLine) => void;
}

/** Goods on one side, who they are for on the other; it is ordered only once every change has been seen. */
export function BasketForm({ slug, basket, shelves, checkout, market, onTakeOut }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const changes = new Map<string, LineChange>(shelves.data ? changesOf(basket, shelves.data) : []);

  const settle = (line: BasketLine) => {
    const change = changes.get(line.product.id);
    const product = shelves.data?.products.get(line.product.id);
    if (change?.kind === 'price' && product) changeBasket(slug, (now) => withQuantity(now, product, line.quantity));
    else onTakeOut(line);
  };
  const show = (selector: string) =>
    requestAnimationFrame(() => {
      const field = form.current?.querySelector<HTMLElement>(selector);
      // Focus alone would leave it under the bar at the bottom.
      field?.scrollIntoView({ block: 'center' });
      field?.focus({ preventScroll: true });
    });
  const submit = () => {
    if (changes.size > 0) show('[data-change] button');
    else if (!checkout.submit()) show('[aria-invalid]');
  };
  useEffect(() => {
    if (checkout.problem) show('[aria-invalid]');
  }, [checkout.problem]);

  return (
    <form
      ref={form}
      class={styles.columns}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div class={styles.column}>
        <ChangesNotice
          changes={changes}
          problem={shelves.problem}
          onAcceptAll={() => {
            for (const line of basket) if (changes.has(line.product.id)) settle(line);
          }}
        />
        {groupByStall(basket).map((group) => (
          <StallGroup
            key={group.stallId}
            group={group}
            changes={changes}
            refused={checkout.refused}
            refusal={checkout.problem?.sentence ?? null}
            onQuantity={(line, quantity) =>
              quantity === 0 ? onTakeOut(line) : changeBasket(slug, (now) => withQuantity(now, line.product, quantity))
            }
            onTakeOut={onTakeOut}
            onSettle={settle}
            onIfGone={(line, ifGone) => changeBasket(slug, (now) => withIfGone(now, line.product.id, ifGone))}
          />
        ))}
      </div>
      <div class={`${styles.column} ${styles.checkout}`}>
        <BuyerFields checkout={checkout} market={market} />
        {!checkout.unanswered && (
          <OrderBar basket={basket} changeCount={changes.size} checkout={checkout} market={market} />
        )}
      </div>
    </form>
  );
}
