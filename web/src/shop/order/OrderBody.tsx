import type { OrderView } from '@choso/shared/contracts';
import { phoneText } from '@choso/shared/phone-number';
import { dateText, timeOfDay } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { connection } from '../../lib/live.ts';
import { Amount } from '../../ui/Amount.tsx';
import { Button } from '../../ui/Button.tsx';
import { Lamp } from '../../ui/Lamp.tsx';
import { marketPath, ordersPath } from '../addresses.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { Shell } from '../frame/Shell.tsx';
import { messages } from '../messages.ts';
import { useMarket } from '../use-market.ts';
import styles from './OrderBody.module.css';
import { OrderCard } from './OrderCard.tsx';
import { Progress } from './Progress.tsx';
import { useMoneyNews } from './use-money-news.ts';
import { usePartNews } from './use-part-news.ts';

interface Props {
  order: OrderView;
  /** When the server said so, epoch milliseconds. */
  seenAt: number;
  /** The newest question got no answer. */
  isStale: boolean;
  /** The shopper answered a stall; there is something new to see. */
  onAnswered: () => void;
}

/** Everything about one order: progress, a card for each stall in its place, and who it is for. */
export function OrderBody({ order, seenAt, isStale, onAnswered }: Props) {
  const text = useText(messages);
  const { data: facts } = useMarket(order.marketSlug);
  const news = useMoneyNews(order);
  const partNews = usePartNews(order);
  const isPaidNow = order.paymentMode === 'pay-now';
  const isOffline = isStale || connection.value === 'lost';
  return (
    <Shell slug={order.marketSlug} facts={facts}>
      <div class={styles.page}>
        <div class={styles.head}>
          <PageTitle>{text.orderTitle}</PageTitle>
          <Lamp state={connection.value} label={text.lamp[connection.value]} />
        </div>
        <p class={styles.when}>{text.orderAt(timeOfDay(order.createdAt), dateText(order.createdAt))}</p>
        {isOffline && (
          <p class={styles.offline} role="status">
            {text.offline(timeOfDay(new Date(seenAt).toISOString()))}
          </p>
        )}
        <Progress order={order} />
        <div class={styles.cards}>
          {order.groups.map((group) => (
            <OrderCard
              key={group.id}
              group={group}
              isPaidNow={isPaidNow}
              sentAt={order.createdAt}
              onAnswered={onAnswered}
            />
          ))}
        </div>
        <section class={styles.foot}>
          <p class={styles.total}>
            <span>{text.orderTotal}</span>
            <Amount vnd={order.totalVnd} />
          </p>
          <p>
            {text.forBuyer}: <strong>{order.buyer.name}</strong>, {phoneText(order.buyer.phone)} ·{' '}
            {text[order.handover]}
          </p>
          {order.note !== null && <p class={styles.note}>{order.note}</p>}
        </section>
        <div class={styles.acts}>
          <Button tone="plain" href={marketPath(order.marketSlug)}>
            {text.buyAgain}
          </Button>
          <Button tone="plain" href={ordersPath(order.marketSlug)}>
            {text.ordersTitle}
          </Button>
        </div>
      </div>
      <p class="visually-hidden" aria-live="assertive">
        {news}
      </p>
      <p class="visually-hidden" aria-live="polite">
        {partNews}
      </p>
    </Shell>
  );
}
