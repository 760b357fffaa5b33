import { createHmac } from 'node:crypto';
import { isSameProof, singleHeader } from '../proof.ts';
import type { ConnectionKey, SignedDelivery } from '../provider-adapter.ts';

const WINDOW_SECONDS = 300;
const SIGNATURE_SHAPE = /^sha256=([0-9a-f]{64})$/;

/**
 * Whether SePay's holder of the key sent this delivery.
 *
 * `hmac`: HMAC-SHA256 over `<timestamp>.<raw body>` within five minutes of now. `apikey`: `Authorization: Apikey <key>`.
 */
export function isAuthenticSepay(
  { headers, body }: SignedDelivery,
  { authentication, secret }: ConnectionKey,
  now: number,
): boolean {
  if (secret === '') return false;
  if (authentication === 'apikey') {
    const given = singleHeader(headers.authorization);
    return given !== null && isSameProof(given, `Apikey ${secret}`);
  }
  if (authentication !== 'hmac') return false;
  const stamp = singleHeader(headers['x-sepay-timestamp']);
  const signature = SIGNATURE_SHAPE.exec(singleHeader(headers['x-sepay-signature']) ?? '')?.[1];
  if (!stamp || !signature || !/^\d{1,12}$/.test(stamp)) return false;
  if (Math.abs(now / 1000 - Number(stamp)) > WINDOW_SECONDS) return false;
  return isSameProof(signature, createHmac('sha256', secret).update(`${stamp}.`).update(body).digest('hex'));
}

/** Sign a body as SePay does. Units: `timestamp` is Unix seconds. Returns the two headers. */
export function signSepay(body: string, secret: string, timestamp: number): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'X-SePay-Signature': `sha256=${signature}`, 'X-SePay-Timestamp': String(timestamp) };
}
