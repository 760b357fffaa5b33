import { listStallItems } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useKeptLoad } from '../../lib/load.ts';
import { useDesk } from '../desk.ts';

/** What the stall offers; without a network as it was when it was read last. */
export function useItems() {
  const { stallId } = useDesk();
  const { data, isKept, problem } = useKeptLoad(
    `items-${stallId}`,
    () => call(listStallItems, { params: { stallId } }),
    { isAtOnce: true },
  );
  const items = data?.items.filter(({ isOffered }) => isOffered) ?? null;
  return { items, isKept: isKept && problem !== null, problem };
}
