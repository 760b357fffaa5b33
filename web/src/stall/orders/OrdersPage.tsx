import { useEffect, useState } from 'preact/hooks';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { startOutbox } from '../../lib/outbox/outbox.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Frame } from '../frame/Frame.tsx';
import { messages } from './messages.ts';
import { OrderCard } from './OrderCard.tsx';
import styles from './OrdersPage.module.css';
import { HEAPS, type OrderHeap, toHeap } from './order-steps.ts';
import { useKnownOrders } from './use-known-orders.ts';

/** The stall's online orders in three heaps; without a network those that were loaded last. */
export function OrdersPage() {
  const text = useText(messages);
  const { orders, problem, keptAt, reload } = useKnownOrders();
  // Acts on orders may have waited on this phone for a network.
  useEffect(() => void startOutbox(), []);
  const [chosen, setChosen] = useState<OrderHeap | null>(null);
  const lying = (heap: OrderHeap) => orders?.filter(({ state }) => toHeap(state) === heap) ?? [];
  // Until the seller chooses, the heap with work in it is open.
  const open = chosen ?? HEAPS.find((heap) => lying(heap).length > 0) ?? 'fresh';
  const shown = lying(open);
  return (
    <Frame title={text.orders}>
      <fieldset class={styles.heaps} aria-label={text.tabs}>
        {HEAPS.map((heap) => (
          <Chip key={heap} selected={heap === open} onClick={() => setChosen(heap)}>
            {text.heap[heap]} {orders ? lying(heap).length : ''}
          </Chip>
        ))}
      </fieldset>
      {orders && problem && (
        <p class={styles.kept} role="status">
          <span>{keptAt === null ? problem.sentence : text.keptFrom(timeOfDay(keptAt))}</span>
          <Button tone="plain" onClick={reload}>
            {text.tryAgain}
          </Button>
        </p>
      )}
      {!orders && !problem && <Skeleton height="260px" count={2} />}
      {!orders && problem && (
        <EmptyState icon="warning" text={problem.sentence}>
          <Button size="lg" onClick={reload}>
            {text.tryAgain}
          </Button>
        </EmptyState>
      )}
      {orders && shown.length === 0 && <EmptyState icon="bag" text={text.noOrders[open]} />}
      <ul class={styles.list}>
        {shown.map((order) => (
          <li key={order.id}>
            <OrderCard order={order} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}
