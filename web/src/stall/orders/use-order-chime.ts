import type { StallOrderView } from '@choso/shared/contracts';
import { CHIME_CLIP_IDS } from '@choso/shared/vietnamese';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../voice/speaker.ts';

/** A new order rings like a doorbell and is called out, unlike any money. Orders that were there at the opening do not ring. */
export function useOrderChime(orders: readonly StallOrderView[] | null): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (orders === null) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...orders.map(({ id }) => id)]);
    if (before && orders.some(({ id }) => !before.has(id))) say([CHIME_CLIP_IDS.order, 'don-moi']);
  }, [orders]);
}
