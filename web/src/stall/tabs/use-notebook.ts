import { listTabs, type TabView } from '@choso/shared/contracts';
import type { Vnd } from '@choso/shared/money';
import { useEffect } from 'preact/hooks';
import type { ApiProblem } from '../../lib/api.ts';
import { call } from '../../lib/api.ts';
import { useLive } from '../../lib/live.ts';
import { useLoad } from '../../lib/load.ts';
import { keep, readKept } from '../../lib/storage.ts';
import { useDesk } from '../desk.ts';

/** Everybody in the notebook and what they owe together. */
export interface Notebook {
  items: TabView[];
  owedVnd: Vnd;
}

/** The notebook; without a network as it was when it was read last (`isKept`). */
export function useNotebook(): {
  notebook: Notebook | null;
  isKept: boolean;
  problem: ApiProblem | null;
  reload: () => void;
} {
  const { stallId } = useDesk();
  const key = `choso-notebook-${stallId}`;
  const { data, problem, reload } = useLoad(() => call(listTabs, { params: { stallId } }), [stallId]);
  useLive([`stall:${stallId}`], reload);
  useEffect(() => {
    if (data) keep(key, data);
  }, [data, key]);
  const kept = data === null && problem ? readKept<Notebook>(key) : null;
  return { notebook: data ?? kept, isKept: kept !== null, problem, reload };
}
