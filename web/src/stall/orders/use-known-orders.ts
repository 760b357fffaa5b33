import type { StallOrderView } from '@choso/shared/contracts';
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ApiProblem } from '../../lib/api.ts';
import { serverNow } from '../../lib/clock.ts';
import { session } from '../../lib/session.ts';
import { keep, readKept } from '../../lib/storage.ts';
import { useDesk } from '../desk.ts';

const STORAGE_KEY = 'choso-stall-orders';

interface Kept {
  stallId: string;
  orders: StallOrderView[];
  at: string;
}

/** The stall's orders as far as this phone knows them. */
export interface KnownOrders {
  orders: readonly StallOrderView[] | null;
  problem: ApiProblem | null;
  /** When they were loaded, where they are the ones kept from before. */
  keptAt: string | null;
  reload: () => void;
}

// Names and phones of shoppers are for nobody who signs in later.
effect(() => {
  if (session.value === null) keep(STORAGE_KEY, null);
});

/** The orders of the desk; after a restart without a network, those that were loaded last. */
export function useKnownOrders(): KnownOrders {
  const { stallId, orders: loaded } = useDesk();
  const { data, problem, reload } = loaded;
  useEffect(() => {
    if (data)
      keep(STORAGE_KEY, { stallId, orders: data.items, at: new Date(serverNow()).toISOString() } satisfies Kept);
  }, [data]);
  if (data) return { orders: data.items, problem, keptAt: null, reload };
  const kept = problem === null ? null : readKept<Kept>(STORAGE_KEY);
  const isOwn = kept?.stallId === stallId && Array.isArray(kept.orders);
  return { orders: isOwn ? kept.orders : null, problem, keptAt: isOwn ? kept.at : null, reload };
}
