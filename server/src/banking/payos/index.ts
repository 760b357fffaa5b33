import type { ProviderAdapter } from '../provider-adapter.ts';
import { drawPayosSample } from './draw-sample.ts';
import { payosKinds } from './kinds.ts';
import { createPayosLinks } from './payment-links.ts';
import { readPayosWebhook } from './read-webhook.ts';
import { isAuthenticPayos } from './signature.ts';

/**
 * payOS's payment links and webhooks. Source: payos.vn/docs, sections on payment requests and webhooks; the canonical text
 * as its own packages build it.
 */
export const payos: ProviderAdapter = {
  name: 'payOS',
  kinds: payosKinds,
  path: '',
  isAuthentic: isAuthenticPayos,
  read: readPayosWebhook,
  accept: () => ({ status: 200, body: { success: true } }),
  drawSample: drawPayosSample,
  createLinks: createPayosLinks,
};
export { createPayosLinks } from './payment-links.ts';
export { signPayos } from './signature.ts';
