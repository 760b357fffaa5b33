import { useEffect, useRef, useState } from 'preact/hooks';

/** Idle or not, nothing waits longer. */
const AT_LATEST_MS = 2_000;

/**
 * Resolves when the page has nothing more urgent to do, at the latest after two seconds.
 *
 * Each that waits gets a moment of its own, so that a tap in between is answered first.
 */
export function whenIdle(): Promise<void> {
  return new Promise((done) => {
    // Safari has none; there one turn of the loop lets through what was tapped and what is to be drawn.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done(), { timeout: AT_LATEST_MS });
    else setTimeout(done, 50);
  });
}

/** False at the first drawing; true once the page has come to rest. For what may come later than the page itself. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void whenIdle().then(() => isWanted && setIdle(true));
    return () => {
      isWanted = false;
    };
  }, []);
  return isIdle;
}

/** `load`, whose first run waits until the page stands; later ones were asked for, and begin at once. */
export function useIdleFirst<Data>(load: () => Promise<Data>): () => Promise<Data> {
  const isFirst = useRef(true);
  return async () => {
    if (isFirst.current) await whenIdle();
    isFirst.current = false;
    return load();
  };
}
