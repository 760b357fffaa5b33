import { useRoute } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { marketPath } from '../addresses.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { Shell } from '../frame/Shell.tsx';
import { keptOrders } from '../kept-orders.ts';
import { messages } from '../messages.ts';
import { useMarket } from '../use-market.ts';
import { useTitle } from '../use-title.ts';
import { OrderRow } from './OrderRow.tsx';
import styles from './OrdersPage.module.css';

/** The orders this phone knows of in a market. */
export function OrdersPage() {
  const text = useText(messages);
  const slug = useRoute().params.slug ?? '';
  const { data: facts } = useMarket(slug);
  const orders = keptOrders(slug);
  useTitle(text.ordersTitle);
  return (
    <Shell slug={slug} facts={facts}>
      <div class={styles.page}>
        <PageTitle>{text.ordersTitle}</PageTitle>
        {orders.length === 0 ? (
          <EmptyState icon="list" text={text.noOrders}>
            <Button href={marketPath(slug)}>{text.toMarket}</Button>
          </EmptyState>
        ) : (
          <>
            <ul class={styles.list}>
              {orders.map((order) => (
                <OrderRow key={order.token} kept={order} />
              ))}
            </ul>
            <p class={styles.note}>{text.keptHere}</p>
          </>
        )}
      </div>
    </Shell>
  );
}
