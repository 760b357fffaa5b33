import type { ProviderAdapter } from '../provider-adapter.ts';
import { drawSepaySample } from './draw-sample.ts';
import { sepayKinds } from './kinds.ts';
import { createSepaySource } from './list-source.ts';
import { SEPAY_V2_SPACE } from './list-source-v2.ts';
import { readSepayForm } from './read-form.ts';
import { readSepayWebhook } from './read-webhook.ts';
import { isAuthenticSepay } from './signature.ts';

// VietinBank tells SePay of a personal account's money only when its memo carries this word. Source: docs.sepay.vn.
const VIETINBANK_BIN = '970415';
const VIETINBANK_WORD = 'SEVQR';

/** SePay's webhooks and lists. Source: developer.sepay.vn, sections on webhooks, their authentication, and transactions. */
export const sepay: ProviderAdapter = {
  name: 'SePay',
  kinds: sepayKinds,
  path: '',
  isAuthentic: isAuthenticSepay,
  read: readSepayWebhook,
  readForm: readSepayForm,
  accept: () => ({ status: 200, body: { success: true } }),
  drawSample: drawSepaySample,
  createPull: createSepaySource,
  furtherSpaces: [SEPAY_V2_SPACE],
  memoPrefix: (bankBin) => (bankBin === VIETINBANK_BIN ? VIETINBANK_WORD : null),
};
export { createSepaySource } from './list-source.ts';
export { signSepay } from './signature.ts';
