import { updateWaits } from './update-waits.ts';

let waiting: ServiceWorker | null = null;

/**
 * Let the app open without a network from now on.
 *
 * A newer version is only announced (`updateWaits`): taking it reloads the page, and that is a person's to choose. Does
 * nothing where the browser has no workers, as on plain http.
 */
export async function registerWorker(): Promise<void> {
  if (!navigator.serviceWorker || !import.meta.env.PROD) return;
  const registration = await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
  const note = (worker: ServiceWorker | null) => {
    // Without one that controls the page this is the first, and there is nothing to change over from.
    if (worker?.state !== 'installed' || !navigator.serviceWorker.controller) return;
    waiting = worker;
    updateWaits.value = true;
  };
  note(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => note(worker));
  });
}

/** Change over to the newer version; the page is loaded anew. */
export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('take over');
}
