import { useEffect, useRef, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Toast } from '../../ui/Toast.tsx';
import { marketPath } from '../addresses.ts';
import { type BasketLine, basketOf, changeBasket, groupByStall, withLineBack, withQuantity } from '../basket.ts';
import type { LineChange } from '../basket-changes.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { Shell } from '../frame/Shell.tsx';
import { messages } from '../messages.ts';
import { OrderPage } from '../order-pages.ts';
import { useMarket } from '../use-market.ts';
import { useTitle } from '../use-title.ts';
import styles from './BasketPage.module.css';
import { BuyerFields } from './BuyerFields.tsx';
import { ChangesNotice } from './ChangesNotice.tsx';
import { OrderBar } from './OrderBar.tsx';
import { StallGroup } from './StallGroup.tsx';
import { UnansweredNotice } from './UnansweredNotice.tsx';
import { changesOf, useShelves } from './use-basket-check.ts';
import { useCheckout } from './use-checkout.ts';

/** The basket by stall, who it is for, and the one button that orders it. */
export function BasketPage() {
  const text = useText(messages);
  const slug = useRoute().params.slug ?? '';
  const { data: facts } = useMarket(slug);
  const basket = basketOf(slug).value;
  const shelves = useShelves(slug, basket);
  const checkout = useCheckout(slug, basket, shelves);
  const [removed, setRemoved] = useState<{ line: BasketLine; at: number } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useTitle(text.basketTitle);
  useEffect(() => {
    // The page with the codes is here before the order is, so that a weak network does not come between them.
    OrderPage.preload();
  }, []);

  const changes = new Map<string, LineChange>(shelves.data ? changesOf(basket, shelves.data) : []);
  const takeOut = (line: BasketLine) => {
    setRemoved({ line, at: basket.indexOf(line) });
    changeBasket(slug, (now) => withQuantity(now, line.product, 0));
  };
  const settle = (line: BasketLine) => {
    const change = changes.get(line.product.id);
    const product = shelves.data?.products.get(line.product.id);
    if (change?.kind === 'price' && product) {
      changeBasket(slug, (now) => withQuantity(now, product, line.quantity));
    } else takeOut(line);
  };
  const show = (selector: string) =>
    requestAnimationFrame(() => {
      const field = form.current?.querySelector<HTMLElement>(selector);
      // Focus alone would leave it under the bar at the bottom.
      field?.scrollIntoView({ block: 'center' });
      field?.focus({ preventScroll: true });
    });
  useEffect(() => {
    if (checkout.problem) show('[aria-invalid]');
  }, [checkout.problem]);
  const submit = () => {
    if (changes.size > 0) show('[data-change] button');
    else if (!checkout.submit()) show('[aria-invalid]');
  };

  return (
    <Shell slug={slug} facts={facts}>
      <div class={styles.page}>
        <PageTitle>{text.basketTitle}</PageTitle>
        {checkout.unanswered && <UnansweredNotice attempt={checkout.unanswered} checkout={checkout} />}
        {basket.length === 0 ? (
          <EmptyState icon="basket" text={text.basketEmpty}>
            <Button href={marketPath(slug)}>{text.toMarket}</Button>
          </EmptyState>
        ) : (
          <form
            ref={form}
            class={styles.columns}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <div class={styles.goods}>
              <ChangesNotice
                changes={changes}
                problem={shelves.problem}
                onAcceptAll={() => {
                  for (const line of basket) if (changes.has(line.product.id)) settle(line);
                  setRemoved(null);
                }}
              />
              {groupByStall(basket).map((group) => (
                <StallGroup
                  key={group.stallId}
                  group={group}
                  changes={changes}
                  refused={checkout.refused}
                  onQuantity={(line, quantity) =>
                    quantity === 0
                      ? takeOut(line)
                      : changeBasket(slug, (now) => withQuantity(now, line.product, quantity))
                  }
                  onTakeOut={takeOut}
                  onSettle={settle}
                />
              ))}
            </div>
            <div class={styles.checkout}>
              <BuyerFields checkout={checkout} market={facts?.market ?? null} />
              {!checkout.unanswered && (
                <OrderBar
                  basket={basket}
                  changeCount={changes.size}
                  checkout={checkout}
                  market={facts?.market ?? null}
                />
              )}
            </div>
          </form>
        )}
      </div>
      {removed && (
        <div class={styles.toast}>
          <Toast
            text={text.removed(removed.line.product.name)}
            actionLabel={text.undo}
            onAction={() => {
              changeBasket(slug, (now) => withLineBack(now, removed.line, removed.at));
              setRemoved(null);
            }}
            onClose={() => setRemoved(null)}
          />
        </div>
      )}
    </Shell>
  );
}
