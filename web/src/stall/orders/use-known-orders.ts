import type { StallOrderView } from '@choso/shared/contracts';
import type { ApiProblem } from '../../lib/api.ts';
import { useDesk } from '../desk.ts';

/** The stall's orders as far as this phone knows them. */
export interface KnownOrders {
  orders: readonly StallOrderView[] | null;
  problem: ApiProblem | null;
  /** When they were loaded, where they are the ones kept from before. */
  keptAt: string | null;
  reload: () => void;
}

/** The orders of the desk; after a restart without a network, those that were loaded last. */
export function useKnownOrders(): KnownOrders {
  const { data, problem, at, isKept, reload } = useDesk().orders;
  return { orders: data?.items ?? null, problem, keptAt: isKept ? at : null, reload };
}
