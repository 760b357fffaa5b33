import { getOrder } from '@choso/shared/contracts';
import { useEffect } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { call } from '../../lib/api.ts';
import { serverNow } from '../../lib/clock.ts';
import { useText } from '../../lib/language.ts';
import { useLive } from '../../lib/live.ts';
import { useLoad } from '../../lib/load.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Failure } from '../frame/Failure.tsx';
import { Shell } from '../frame/Shell.tsx';
import { keepOrder } from '../kept-orders.ts';
import { messages } from '../messages.ts';
import { useTitle } from '../use-title.ts';
import { OrderBody } from './OrderBody.tsx';

/** An order, followed live by whoever holds its address; leaving and coming back loses nothing. */
export function OrderPage() {
  const text = useText(messages);
  const token = useRoute().params.token ?? '';
  const { data, problem, reload } = useLoad(async () => {
    const order = await call(getOrder, { params: { token } });
    return { order, seenAt: serverNow() };
  }, [token]);
  useLive([`order:${token}`], reload);
  useTitle(text.orderTitle);
  useEffect(() => {
    if (data) keepOrder(data.order);
  }, [data?.order.token]);

  if (data) return <OrderBody order={data.order} seenAt={data.seenAt} isStale={problem !== null} onAnswered={reload} />;
  return (
    <Shell slug={null} facts={null}>
      {problem ? (
        <Failure problem={problem} missing={text.orderMissing} onRetry={reload} />
      ) : (
        <Skeleton height="320px" count={2} />
      )}
    </Shell>
  );
}
