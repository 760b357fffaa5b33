import { moveOrderGroup, type StallOrderView } from '@choso/shared/contracts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { call } from '../../lib/api.ts';
import { useText } from '../../lib/language.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { places } from '../addresses.ts';
import { GiveBackAct } from '../decisions/GiveBackAct.tsx';
import { useDesk } from '../desk.ts';
import { HandoverSheet } from './HandoverSheet.tsx';
import { KeptActs } from './KeptActs.tsx';
import { keepOrderAct, useKeptActs } from './kept-acts.ts';
import { messages } from './messages.ts';
import styles from './OrderCard.module.css';
import { OrderFacts } from './OrderFacts.tsx';
import { OrderLines } from './OrderLines.tsx';
import { canRefuse, nextAct } from './order-steps.ts';
import { PaymentMark } from './PaymentMark.tsx';
import { RefuseSheet } from './RefuseSheet.tsx';
import { useOrderAct } from './use-order-act.ts';

/** One order: who, what, how much, whether it is paid, and the one next act. */
export function OrderCard({ order }: { order: StallOrderView }) {
  const text = useText(messages);
  const { stallId, orders } = useDesk();
  const { route } = useLocation();
  const { busy, problem, run } = useOrderAct<'accepted' | 'cancelled'>();
  const [sheet, setSheet] = useState<'refuse' | 'hand-over' | null>(null);
  const act = nextAct(order);
  const params = { stallId, groupId: order.id };
  const kept = useKeptActs(order.id);
  const isWaiting = kept.some(({ state }) => state === 'waiting');
  const label = { vi: messages.vi.actAccept(order.buyer.name), en: messages.en.actAccept(order.buyer.name) };
  const accept = () =>
    run('accepted', () => keepOrderAct(moveOrderGroup, { kind: 'accept', label, params, body: { state: 'accepted' } }));
  const refuse = (reason: string) =>
    run('cancelled', () =>
      call(moveOrderGroup, { params, body: { state: 'cancelled', ...(reason ? { reason } : {}) } }),
    );
  const open = () => route(places.order(order.id));

  const main = {
    take: { words: text.accept, onClick: () => void accept() },
    // Without a network the scales come first: what they say takes the order up too.
    open: { words: text.acceptAndWeigh, onClick: async () => void ((!navigator.onLine || (await accept())) && open()) },
    weigh: { words: text.weigh, onClick: open },
    pack: { words: text.pack, onClick: open },
    correct: { words: text.correct, onClick: open },
    'hand-over': { words: text.handOver, onClick: () => setSheet('hand-over') },
  };
  return (
    <article class={styles.card}>
      <header class={styles.head}>
        <h2 class={styles.buyer}>{order.buyer.name}</h2>
        <Amount vnd={order.proposedTotalVnd ?? order.totalVnd} />
      </header>
      <OrderFacts order={order} />
      <OrderLines lines={order.lines} />
      {order.note && <p class={styles.note}>“{order.note}”</p>}
      <PaymentMark order={order} />
      {order.paymentRequest && order.giveBackVnd > 0 && (
        // What was paid may cost less by now; the bill alone would not know.
        <GiveBackAct bill={{ ...order.paymentRequest, excessVnd: order.giveBackVnd }} onDone={orders.reload} />
      )}
      <KeptActs kept={kept} />
      {problem && (
        <p class={styles.problem} role="alert">
          {problem.sentence}
        </p>
      )}
      <div class={styles.acts}>
        {act !== null && !isWaiting && (
          <Button
            size="lg"
            block
            tone={act === 'correct' ? 'plain' : 'main'}
            busy={busy === 'accepted'}
            onClick={main[act].onClick}
          >
            {main[act].words}
          </Button>
        )}
        {order.state === 'placed' && !isWaiting && (
          <Button tone="plain" block href={places.order(order.id)}>
            {text.soldOut}
          </Button>
        )}
        <div class={styles.beside}>
          <Button
            tone="plain"
            block
            href={`tel:${order.buyer.phone.replace(/[^0-9+]/g, '')}`}
            label={text.call(`${order.buyer.name} ${order.buyer.phone}`)}
          >
            <Icon name="phone" size={22} />
            {order.buyer.phone}
          </Button>
          {canRefuse(order.state) && (
            <Button tone="danger" onClick={() => setSheet('refuse')}>
              {text.refuse}
            </Button>
          )}
        </div>
      </div>
      <RefuseSheet
        order={order}
        open={sheet === 'refuse'}
        busy={busy === 'cancelled'}
        onClose={() => setSheet(null)}
        onYes={async (reason) => void ((await refuse(reason)) && setSheet(null))}
      />
      <HandoverSheet order={order} open={sheet === 'hand-over'} onClose={() => setSheet(null)} />
    </article>
  );
}
