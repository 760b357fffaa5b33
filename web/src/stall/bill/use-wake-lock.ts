import { useEffect } from 'preact/hooks';

/** Keep the screen awake while a code or fresh money is shown. Where the browser cannot, nothing happens. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isWanted = true;
    const take = async () => {
      if (document.visibilityState !== 'visible') return;
      lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
      if (!isWanted) void lock?.release();
    };
    // The browser drops the lock whenever the page is hidden.
    document.addEventListener('visibilitychange', take);
    void take();
    return () => {
      isWanted = false;
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, []);
}
