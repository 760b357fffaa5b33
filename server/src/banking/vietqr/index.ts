import type { ProviderAdapter } from '../provider-adapter.ts';
import { acceptSync, refuseSync } from './answer.ts';
import { drawVietqrSample } from './draw-sample.ts';
import { vietqrKinds } from './kinds.ts';
import { createVietqrLinks } from './payment-links.ts';
import { readVietqrSync } from './read-webhook.ts';
import { bringsToken, issueToken } from './token.ts';

/** VietQR.vn, for which we play the merchant's server. Source: api.vietqr.vn, section on transaction callbacks. */
export const vietqr: ProviderAdapter = {
  name: 'VietQR.vn',
  kinds: vietqrKinds,
  path: '/bank/api/transaction-sync',
  isAuthentic: bringsToken,
  read: readVietqrSync,
  accept: acceptSync,
  refuse: refuseSync,
  tokenDesk: { path: '/api/token_generate', userName: (connectionId) => connectionId, issue: issueToken },
  drawSample: drawVietqrSample,
  createLinks: createVietqrLinks,
};
export { createVietqrLinks } from './payment-links.ts';
