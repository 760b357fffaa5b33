import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

/** What a worker's global object has that a page's has not; one program cannot hold the types of both. */
declare const self: {
  __WB_MANIFEST: { url: string; revision: string | null }[];
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(kind: 'message', hear: (event: { data: unknown }) => void): void;
  addEventListener(kind: 'activate', hear: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
};

/** Files with their content's hash in the name, of pages that are not the stall's. */
const FILES = 'choso-files';
/** Recordings of the voice, fetched when the sound is first turned on. */
const VOICE = 'choso-voice';

// The stall's pages, so that they open without a network. What the API answers is never kept here: a page that shows
// something old must know so, and say since when.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/sap-kept.html'), { allowlist: [/^\/sap(\/|$)/] }));
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { allowlist: [/^\/(cho|don)(\/|$)/] }));
registerRoute(({ url }) => url.pathname.startsWith('/assets/'), new CacheFirst({ cacheName: FILES }));
registerRoute(({ url }) => url.pathname.startsWith('/voice/'), new CacheFirst({ cacheName: VOICE }));

// A new version waits until somebody wants it: it must never take a code or a verdict off the screen.
self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
});
self.addEventListener('activate', (event) => {
  event.waitUntil(caches.delete(FILES).then(() => self.clients.claim()));
});
