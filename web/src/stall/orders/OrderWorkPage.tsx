import type { StallOrderView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { useText } from '../../lib/language.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { places } from '../addresses.ts';
import { SubPage } from '../frame/SubPage.tsx';
import { messages } from './messages.ts';
import { OrderCard } from './OrderCard.tsx';
import { PackList } from './PackList.tsx';
import { ReviseForm } from './ReviseForm.tsx';
import { useKnownOrders } from './use-known-orders.ts';

/** One order under the hands: on the scales, into the bag, or just looked at. */
export function OrderWorkPage() {
  const text = useText(messages);
  const { orders, problem, reload } = useKnownOrders();
  const id = useRoute().params.id ?? '';
  const order = orders?.find((one) => one.id === id);
  return (
    <SubPage title={order?.buyer.name ?? text.orders} back={{ href: places.orders, label: text.toOrders }}>
      {!orders && !problem && <Skeleton height="200px" count={2} />}
      {!order && (orders || problem) && (
        <EmptyState icon="bag" text={problem ? problem.sentence : text.missing}>
          <Button size="lg" onClick={reload}>
            {text.tryAgain}
          </Button>
        </EmptyState>
      )}
      {order && <Work key={order.id} order={order} />}
    </SubPage>
  );
}

function Work({ order }: { order: StallOrderView }) {
  const [isFixing, setFixing] = useState(false);
  const isOpen = order.state === 'accepted' || order.state === 'ready';
  const mustRevise = order.state === 'placed' || (order.state === 'accepted' && order.needsWeight);
  if (mustRevise || order.state === 'proposed' || (isFixing && isOpen)) {
    // Another version is another form: what was typed was about other lines.
    return <ReviseForm key={order.version} order={order} onSent={() => setFixing(false)} />;
  }
  if (order.state === 'accepted') return <PackList order={order} onFix={() => setFixing(true)} />;
  return <OrderCard order={order} />;
}
