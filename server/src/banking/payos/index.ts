import type { ProviderAdapter } from '../provider-adapter.ts';
import { readPayosWebhook } from './read-webhook.ts';
import { isAuthenticPayos } from './signature.ts';

/** payOS's payment webhooks. Source: payos.vn/docs, section on webhooks; the canonical text as its own packages build it. */
export const payos: ProviderAdapter = {
  path: '',
  isAuthentic: isAuthenticPayos,
  read: readPayosWebhook,
  accept: () => ({ status: 200, body: { success: true } }),
};
export { signPayos } from './signature.ts';
