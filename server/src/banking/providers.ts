import { casso } from './casso/index.ts';
import { payos } from './payos/index.ts';
import type { ProviderAdapter } from './provider-adapter.ts';
import { sepay } from './sepay/index.ts';
import { vietqr } from './vietqr/index.ts';

/** Every provider by its name, which is also its part of the webhook's address. */
export const providers: Readonly<Record<string, ProviderAdapter>> = { sepay, casso, payos, vietqr };
