import type { CallDeps } from './call-provider.ts';
import { casso } from './casso/index.ts';
import type { LinkMaker } from './link-maker.ts';
import { payos } from './payos/index.ts';
import type { ProviderAdapter } from './provider-adapter.ts';
import type { PullSource } from './pull/pull-source.ts';
import { sepay } from './sepay/index.ts';
import { vietqr } from './vietqr/index.ts';

/** Providers by their name, which is also their part of the webhook's address. */
export type Providers = Readonly<Record<string, ProviderAdapter>>;

/** Every provider. A further one is a folder and a line here. */
export const providers: Providers = { sepay, casso, payos, vietqr };

/** What can be asked of providers, by provider. */
export interface Outside {
  sources: Readonly<Record<string, PullSource>>;
  links: Readonly<Record<string, LinkMaker>>;
}

interface OutsideDeps extends Omit<CallDeps, 'baseUrl'> {
  /** Where tests have their own providers. */
  baseUrls?: Readonly<Record<string, string>>;
}

// A customer waits while a code is made; after this the stall's own code is shown.
const LONGEST_LINK_MS = 4_000;

/** Make everything that asks providers. Each is asked at its own address only. */
export function openOutside({ baseUrls = {}, ...deps }: OutsideDeps, adapters: Providers = providers): Outside {
  const outside = { sources: {} as Record<string, PullSource>, links: {} as Record<string, LinkMaker> };
  for (const [provider, { createPull, createLinks }] of Object.entries(adapters)) {
    const baseUrl = baseUrls[provider];
    const own = baseUrl === undefined ? deps : { ...deps, baseUrl };
    if (createPull) outside.sources[provider] = createPull(own);
    if (createLinks)
      outside.links[provider] = createLinks({ ...own, msPerTry: Math.min(own.msPerTry, LONGEST_LINK_MS) });
  }
  return outside;
}
