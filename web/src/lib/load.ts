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

/**
 * Load now, again when `deps` change, and again on `reload()`.
 *
 * Reloads that are asked for while one is under way become one more after it, so that a burst of events still shows
 * every answer in turn.
 */
export function useLoad<Data>(load: () => Promise<Data>, deps: readonly unknown[]): Loaded<Data> {
  const [state, setState] = useState<Omit<Loaded<Data>, 'reload'>>({ data: null, problem: null, isLoading: true });
  const latest = useRef({ load, turn: 0, isBusy: false, isWanted: false });
  latest.current.load = load;

  const run = useCallback(async (turn: number) => {
    const now = latest.current;
    const settle = (next: Partial<Loaded<Data>>) => {
      if (turn === now.turn) setState((old) => ({ ...old, ...next, isLoading: now.isWanted }));
    };
    now.isBusy = true;
    do {
      now.isWanted = false;
      await now.load().then(
        (data) => settle({ data, problem: null }),
        (thrown: unknown) => settle({ problem: toProblem(thrown) }),
      );
    } while (now.isWanted && turn === now.turn);
    if (turn === now.turn) now.isBusy = false;
  }, []);

  useEffect(() => {
    latest.current.turn += 1;
    setState((old) => ({ data: null, problem: old.problem, isLoading: true }));
    run(latest.current.turn);
    return () => {
      latest.current.turn += 1;
    };
  }, deps);

  const reload = useCallback(() => {
    const now = latest.current;
    setState((old) => ({ ...old, isLoading: true }));
    if (now.isBusy) now.isWanted = true;
    else run(now.turn);
  }, [run]);
  return { ...state, reload };
}
