import { useEffect } from 'preact/hooks';
import { endRested } from '../lib/session.ts';
import { keep, readKept } from '../lib/storage.ts';
import { hasRested, LOOK_EVERY_MS } from './rest.ts';

const KEY = 'choso-board-touched';
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Sign out when nobody has touched the console for half an hour, in any of its tabs.
 *
 * The server ends a session that rests, too; but a console follows the market by itself, so that its own requests would
 * keep the session of somebody who left the room.
 */
export function useRest(): void {
  useEffect(() => {
    let touchedAt = Date.now();
    keep(KEY, touchedAt);
    const touch = () => {
      touchedAt = Date.now();
    };
    const look = () => {
      // Another tab may have been used meanwhile, and tells of it in the storage they share.
      touchedAt = Math.max(touchedAt, readKept<number>(KEY) ?? 0);
      keep(KEY, touchedAt);
      if (hasRested(touchedAt, Date.now())) void endRested();
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    for (const sign of SIGNS) addEventListener(sign, touch, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) removeEventListener(sign, touch);
    };
  }, []);
}
