import { listStallOrders, listSuggestions } from '@choso/shared/contracts';
import type { Signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { call } from '../lib/api.ts';
import { useIdleFirst } from '../lib/idle.ts';
import { useLive } from '../lib/live.ts';
import { type Loaded, useKeptLoad, useLoad } from '../lib/load.ts';
import { loadDecisions } from './decisions/load-decisions.ts';
import type { DeskLists } from './desk-lists.ts';
import { loadToday } from './money/load-today.ts';
import { useOrderChime } from './orders/use-order-chime.ts';
import { useArrivals } from './voice/use-announcer.ts';
import { useLostNotice } from './voice/use-lost-notice.ts';

const ORDERS_SHOWN = 100;

/** Loads the lists, keeps them fresh and says aloud what is new in them. Draws nothing. */
export function ListLoads({ stallId, lists }: { stallId: string; lists: DeskLists }) {
  const params = { stallId };
  const money = useKeptLoad(
    `money-${stallId}`,
    useIdleFirst(() => loadToday(stallId)),
  );
  const orders = useKeptLoad(
    `orders-${stallId}`,
    useIdleFirst(() => call(listStallOrders, { params, query: { limit: ORDERS_SHOWN } })),
  );
  const unclear = useLoad(
    useIdleFirst(() => call(listSuggestions, { params })),
    [stallId],
  );
  const decisions = useLoad(
    useIdleFirst(() => loadDecisions(stallId, 1)),
    [stallId],
  );
  useLive([`stall:${stallId}`], (event) => {
    if (event === null || event.kind.startsWith('bank-transaction.')) money.reload();
    if (event === null || !event.kind.startsWith('bank-transaction.')) orders.reload();
    if (event === null || event.kind === 'decision.made') decisions.reload();
    // A new bill may be what older money is for; an order alone explains nothing.
    if (event === null || !event.kind.startsWith('order.')) unclear.reload();
  });
  useTold(lists.money, money);
  useTold(lists.orders, orders);
  useTold(lists.unclear, unclear);
  useTold(lists.decisions, decisions);
  // What is kept from before is no news.
  useArrivals(money.isKept ? null : money.data);
  useOrderChime(orders.isKept ? null : (orders.data?.items ?? null));
  useLostNotice();
  return null;
}

function useTold<Data>(list: Signal<Loaded<Data>>, loaded: Loaded<Data>): void {
  useLayoutEffect(() => {
    list.value = loaded;
  }, [loaded]);
}
