const MINUTE_MS = 60_000;
const SLOW_AFTER_MS = 15 * MINUTE_MS;
const LOST_AFTER_MS = 60 * MINUTE_MS;

/** How long a feed has been silent, and what that makes of it; null when it never told anything. */
export function feedState(
  lastDeliveryAt: string | null,
  now: number,
): { state: 'live' | 'slow' | 'lost'; minutes: number } | null {
  if (lastDeliveryAt === null) return null;
  const silentMs = Math.max(0, now - Date.parse(lastDeliveryAt));
  const state = silentMs < SLOW_AFTER_MS ? 'live' : silentMs < LOST_AFTER_MS ? 'slow' : 'lost';
  return { state, minutes: Math.floor(silentMs / MINUTE_MS) };
}
