import { listTabs } from '@choso/shared/contracts';
import { call } from '../../lib/api.ts';
import { useLive } from '../../lib/live.ts';
import { useKeptLoad } from '../../lib/load.ts';
import { useDesk } from '../desk.ts';

/** Who owes what; without a network as it was when it was read last (`isKept`). */
export function useNotebook() {
  const { stallId } = useDesk();
  const loaded = useKeptLoad(`notebook-${stallId}`, () => call(listTabs, { params: { stallId } }));
  useLive([`stall:${stallId}`], loaded.reload);
  return { ...loaded, notebook: loaded.data };
}
