import { useEffect, useRef } from 'preact/hooks';
import { useLive } from '../lib/live.ts';

const GATHER_MS = 250;

/** Reload when something happens in a market. A rush of payments asks the server once, not once per payment. */
export function useLiveMarket(slug: string, reload: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useLive([`market:${slug}`], () => {
    if (timer.current !== null) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      reload();
    }, GATHER_MS);
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
}
