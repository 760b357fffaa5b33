import type { ProviderAdapter } from '../provider-adapter.ts';
import { readCassoWebhook } from './read-webhook.ts';
import { isAuthenticCasso } from './signature.ts';

/** Casso's webhooks, v1 and v2. Source: docs.casso.vn; github.com/CassoHQ, the repositories of webhook samples. */
export const casso: ProviderAdapter = {
  path: '',
  isAuthentic: isAuthenticCasso,
  read: readCassoWebhook,
  accept: () => ({ status: 200, body: { success: true } }),
};
export { signCasso } from './signature.ts';
