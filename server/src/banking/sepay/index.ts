import type { ProviderAdapter } from '../provider-adapter.ts';
import { readSepayWebhook } from './read-webhook.ts';
import { isAuthenticSepay } from './signature.ts';

/** SePay's webhooks. Source: developer.sepay.vn, sections on webhooks and their authentication. */
export const sepay: ProviderAdapter = {
  path: '',
  isAuthentic: isAuthenticSepay,
  read: readSepayWebhook,
  accept: () => ({ status: 200, body: { success: true } }),
};
export { signSepay } from './signature.ts';
