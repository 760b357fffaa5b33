import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type ApiProblem, toProblem } from './api.ts';
import { serverNow } from './clock.ts';
import { keep, readKept } from './storage.ts';

/** What a page has loaded so far. */
export interface Loaded<Data> {
  /** The newest answer; it stays while a newer one is fetched. Null before the first, and when `deps` changed. */
  data: Data | null;
  problem: ApiProblem | null;
  /** When `data` was answered, ISO 8601; null while there is none. */
  at: string | null;
  /** Whether `data` is from an earlier time the app was open, because the server cannot be asked now. */
  isKept: boolean;
  isLoading: boolean;
  reload: () => void;
}

const NOTHING = { at: null, isKept: false, isLoading: true };

/**
 * Load now, again when `deps` change, and again on `reload()`.
 *
 * Reloads that are asked for while one is under way become one more after it, so that a burst of events still shows
 * every answer in turn.
 */
export function useLoad<Data>(load: () => Promise<Data>, deps: readonly unknown[]): Loaded<Data> {
  const [state, setState] = useState<Omit<Loaded<Data>, 'reload'>>({ ...NOTHING, data: null, problem: null });
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
        (data) => settle({ data, problem: null, at: new Date(serverNow()).toISOString() }),
        (thrown: unknown) => settle({ problem: toProblem(thrown) }),
      );
    } while (now.isWanted && turn === now.turn);
    if (turn === now.turn) now.isBusy = false;
  }, []);

  useEffect(() => {
    latest.current.turn += 1;
    setState((old) => ({ ...NOTHING, data: null, problem: old.problem }));
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
  // The same object while nothing changed, so that those it is told to can see that.
  return useMemo(() => ({ ...state, reload }), [state, reload]);
}

/**
 * `useLoad` whose last answer stays on this device under `name`, for a time without a network.
 *
 * `isAtOnce` gives it while the first answer is still on its way too: for what hardly ever changes and is no money.
 */
export function useKeptLoad<Data>(
  name: string,
  load: () => Promise<Data>,
  { isAtOnce = false }: { isAtOnce?: boolean } = {},
): Loaded<Data> {
  const loaded = useLoad(load, [name]);
  const key = `choso-kept-${name}`;
  const kept = useMemo(() => readKept<{ at: string; data: Data }>(key), [key]);
  const { data, at, problem } = loaded;
  useEffect(() => {
    if (data !== null) keep(key, { at, data });
  }, [key, data, at]);
  const isKept = data === null && kept !== null && (isAtOnce || problem !== null);
  return useMemo(() => (isKept ? { ...loaded, ...kept, isKept } : loaded), [loaded, kept, isKept]);
}
