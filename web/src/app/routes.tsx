import type { ComponentType } from 'preact';
import { LocationProvider, useLocation } from 'preact-iso';
import { LazyApp } from './LazyApp.tsx';

type LoadApp = () => Promise<{ default: ComponentType }>;

/**
 * Which app answers an address, by its first part.
 *
 * Each app has its own router over the whole address: inside the shop a route reads `/cho/:slug/gio`, not `/gio`.
 */
const apps: Record<string, LoadApp> = {
  sap: () => import('../stall/StallApp.tsx'),
  cho: () => import('../shop/ShopApp.tsx'),
  don: () => import('../shop/ShopApp.tsx'),
  m: () => import('../shop/printed-code/PrintedCodePage.tsx'),
  'loa-chung': () => import('../stall/speaker/SharedSpeaker.tsx'),
  'ban-quan-ly': () => import('../board/BoardApp.tsx'),
  'ngan-hang-thu': () => import('../bank/BankApp.tsx'),
};

const loadLanding: LoadApp = () => import('./Landing.tsx');

/** Everything the browser can be asked for. */
export function Routes() {
  return (
    <LocationProvider>
      <CurrentApp />
    </LocationProvider>
  );
}

function CurrentApp() {
  const name = useLocation().path.split('/')[1] ?? '';
  const load = apps[name];
  // Shopping and its orders are one app; moving between them must not start it anew.
  return load ? (
    <LazyApp key={name === 'don' ? 'cho' : name} load={load} />
  ) : (
    <LazyApp key="landing" load={loadLanding} />
  );
}
