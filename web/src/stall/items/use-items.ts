import { listStallItems, type StallItemView } from '@choso/shared/contracts';
import { useEffect } from 'preact/hooks';
import { type ApiProblem, call } from '../../lib/api.ts';
import { useLoad } from '../../lib/load.ts';
import { keep, readKept } from '../../lib/storage.ts';
import { useDesk } from '../desk.ts';

/** What the stall offers; without a network as it was when it was read last (`isKept`). */
export function useItems(): { items: StallItemView[] | null; isKept: boolean; problem: ApiProblem | null } {
  const { stallId } = useDesk();
  const key = `choso-items-${stallId}`;
  const { data, problem } = useLoad(() => call(listStallItems, { params: { stallId } }), [stallId]);
  const offered = data?.items.filter(({ isOffered }) => isOffered) ?? null;
  useEffect(() => {
    if (data) keep(key, offered);
  }, [data, key]);
  const kept = data === null ? readKept<StallItemView[]>(key) : null;
  return { items: offered ?? kept, isKept: kept !== null && problem !== null, problem };
}
