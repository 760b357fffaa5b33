import { useState } from 'preact/hooks';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame/Frame.tsx';
import { StaleNote } from '../frame/StaleNote.tsx';
import { messages } from '../messages.ts';
import { OrderCard } from './OrderCard.tsx';
import styles from './OrdersPage.module.css';
import { HEAPS, type OrderHeap, toHeap } from './order-steps.ts';

/** The stall's online orders in three heaps. */
export function OrdersPage() {
  const text = useText(messages);
  const { orders } = useDesk();
  const { data, problem, reload } = orders;
  const [chosen, setChosen] = useState<OrderHeap | null>(null);
  const lying = (heap: OrderHeap) => data?.items.filter(({ state }) => toHeap(state) === heap) ?? [];
  // Until the seller chooses, the heap with work in it is open.
  const open = chosen ?? HEAPS.find((heap) => lying(heap).length > 0) ?? 'fresh';
  const shown = lying(open);
  return (
    <Frame title={text.orders}>
      <fieldset class={styles.heaps} aria-label={text.orderTabs}>
        {HEAPS.map((heap) => (
          <Chip key={heap} selected={heap === open} onClick={() => setChosen(heap)}>
            {text[heap]} {data ? lying(heap).length : ''}
          </Chip>
        ))}
      </fieldset>
      {data && problem && <StaleNote problem={problem} onRetry={reload} />}
      {!data && !problem && <Skeleton height="260px" count={2} />}
      {!data && problem && (
        <EmptyState icon="warning" text={problem.sentence}>
          <Button size="lg" onClick={reload}>
            {text.tryAgain}
          </Button>
        </EmptyState>
      )}
      {data && shown.length === 0 && <EmptyState icon="bag" text={text.noOrders[open]} />}
      <ul class={styles.list}>
        {shown.map((order) => (
          <li key={order.id}>
            <OrderCard order={order} onMoved={reload} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}
