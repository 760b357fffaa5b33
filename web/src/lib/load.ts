import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from './api.ts';

/** What a page has loaded so far. */
export interface Loaded<Data> {
  /** The newest answer; it stays while a newer one is fetched. Null before the first, and when `deps` changed. */
  data: Data | null;
  problem: ApiProblem | null;
  isLoading: boolean;
  reload: () => void;
}

/** Load now, again when `deps` change, and again on `reload()`. Only the latest answer counts. */
export function useLoad<Data>(load: () => Promise<Data>, deps: readonly unknown[]): Loaded<Data> {
  const [state, setState] = useState<Omit<Loaded<Data>, 'reload'>>({ data: null, problem: null, isLoading: true });
  const latest = useRef({ load, turn: 0 });
  latest.current.load = load;

  const run = useCallback(async (keepsData: boolean) => {
    const turn = ++latest.current.turn;
    const settle = (next: Partial<Loaded<Data>>) => {
      if (turn === latest.current.turn) setState((old) => ({ ...old, ...next, isLoading: false }));
    };
    setState((old) => ({ data: keepsData ? old.data : null, problem: old.problem, isLoading: true }));
    try {
      settle({ data: await latest.current.load(), problem: null });
    } catch (thrown) {
      settle({ problem: toProblem(thrown) });
    }
  }, []);

  useEffect(() => {
    run(false);
    return () => {
      latest.current.turn += 1;
    };
  }, deps);

  const reload = useCallback(() => {
    run(true);
  }, [run]);
  return { ...state, reload };
}
