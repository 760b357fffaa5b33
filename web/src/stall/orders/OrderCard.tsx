import { moveOrderGroup, type StallOrderView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { type ApiProblem, call, toProblem } from '../../lib/api.ts';
import { timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useDesk } from '../desk.ts';
import { messages } from '../messages.ts';
import styles from './OrderCard.module.css';
import { OrderLines } from './OrderLines.tsx';
import { canRefuse, nextStep, type OrderState } from './order-steps.ts';
import { PaymentMark } from './PaymentMark.tsx';
import { RefuseSheet } from './RefuseSheet.tsx';

/** One order: who, what, how much, whether it is paid, and the one next step. */
export function OrderCard({ order, onMoved }: { order: StallOrderView; onMoved: () => void }) {
  const text = useText(messages);
  const { stallId } = useDesk();
  const [moving, setMoving] = useState<OrderState | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isRefusing, setRefusing] = useState(false);
  const step = nextStep(order.state);
  const stepWords = { accepted: text.accept, ready: text.ready, 'handed-over': text.handOver };

  const move = async (state: OrderState) => {
    setMoving(state);
    setProblem(null);
    try {
      await call(moveOrderGroup, { params: { stallId, groupId: order.id }, body: { state } });
      setRefusing(false);
    } catch (thrown) {
      setProblem(toProblem(thrown));
    } finally {
      setMoving(null);
      onMoved();
    }
  };

  return (
    <article class={styles.card}>
      <header class={styles.head}>
        <h2 class={styles.buyer}>{order.buyer.name}</h2>
        <Amount vnd={order.totalVnd} />
      </header>
      <p class={styles.facts}>
        <time dateTime={order.createdAt}>{timeOfDay(order.createdAt)}</time> · {text[order.handover]} ·{' '}
        {text.states[order.state]}
      </p>
      <OrderLines lines={order.lines} />
      {order.note && <p class={styles.note}>“{order.note}”</p>}
      <PaymentMark order={order} />
      {problem && (
        <p class={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      <div class={styles.acts}>
        {step !== null && step in stepWords && (
          <Button
            size="lg"
            block
            busy={moving === step}
            disabled={moving !== null && moving !== step}
            onClick={() => move(step)}
          >
            {stepWords[step as keyof typeof stepWords]}
          </Button>
        )}
        <div class={styles.beside}>
          <Button
            tone="plain"
            block
            href={`tel:${order.buyer.phone.replace(/[^0-9+]/g, '')}`}
            label={text.call(order.buyer.name)}
          >
            <Icon name="phone" size={22} />
            {order.buyer.phone}
          </Button>
          {canRefuse(order.state) && (
            <Button tone="danger" onClick={() => setRefusing(true)}>
              {text.refuse}
            </Button>
          )}
        </div>
      </div>
      <RefuseSheet
        order={order}
        open={isRefusing}
        busy={moving === 'cancelled'}
        onClose={() => setRefusing(false)}
        onYes={() => move('cancelled')}
      />
    </article>
  );
}
