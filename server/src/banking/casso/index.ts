import type { ProviderAdapter } from '../provider-adapter.ts';
import { drawCassoSample } from './draw-sample.ts';
import { cassoKinds } from './kinds.ts';
import { createCassoSource } from './list-source.ts';
import { ownPartOfCasso, readCassoWebhook, splitCasso } from './read-webhook.ts';
import { isAuthenticCasso } from './signature.ts';

/** Casso's webhooks, v1 and v2, and its list. Source: docs.casso.vn; github.com/CassoHQ, the webhook samples. */
export const casso: ProviderAdapter = {
  name: 'Casso',
  kinds: cassoKinds,
  path: '',
  isAuthentic: isAuthenticCasso,
  read: readCassoWebhook,
  accept: () => ({ status: 200, body: { success: true } }),
  drawSample: drawCassoSample,
  createPull: createCassoSource,
  split: splitCasso,
  ownPart: ownPartOfCasso,
};
export { createCassoSource } from './list-source.ts';
export { signCasso } from './signature.ts';
