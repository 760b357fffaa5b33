import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Toast } from '../../ui/Toast.tsx';
import { marketPath } from '../addresses.ts';
import { type BasketLine, basketOf, changeBasket, withLineBack, withQuantity } from '../basket.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { Shell } from '../frame/Shell.tsx';
import { messages } from '../messages.ts';
import { OrderPage } from '../order-pages.ts';
import { useMarket } from '../use-market.ts';
import { useTitle } from '../use-title.ts';
import { BasketForm } from './BasketForm.tsx';
import styles from './BasketPage.module.css';
import { UnansweredNotice } from './UnansweredNotice.tsx';
import { useShelves } from './use-basket-check.ts';
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
  useTitle(text.basketTitle);
  useEffect(() => {
    // The page with the codes is here before the order is, so that a weak network does not come between them.
    OrderPage.preload();
  }, []);

  const takeOut = (line: BasketLine) => {
    setRemoved({ line, at: basket.indexOf(line) });
    changeBasket(slug, (now) => withQuantity(now, line.product, 0));
  };
  const putBack = ({ line, at }: { line: BasketLine; at: number }) => {
    changeBasket(slug, (now) => withLineBack(now, line, at));
    setRemoved(null);
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
          <BasketForm
            slug={slug}
            basket={basket}
            shelves={shelves}
            checkout={checkout}
            market={facts?.market ?? null}
            onTakeOut={takeOut}
          />
        )}
      </div>
      {removed && (
        <div class={styles.toast}>
          <Toast
            text={text.removed(removed.line.product.name)}
            actionLabel={text.undo}
            onAction={() => putBack(removed)}
            onClose={() => setRemoved(null)}
          />
        </div>
      )}
    </Shell>
  );
}
