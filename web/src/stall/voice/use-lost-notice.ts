import { useEffect } from 'preact/hooks';
import { connection } from '../../lib/live.ts';
import { say } from './speaker.ts';

const SAID_AFTER_MS = 30_000;

/** A network that stays away is said once: silence would otherwise be taken for "no money". */
export function useLostNotice(): void {
  const state = connection.value;
  useEffect(() => {
    if (state !== 'lost') return;
    const timer = setTimeout(() => say(['mat-mang']), SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [state]);
}
