import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ConnectionKey, SignedDelivery } from '../bank-event.ts';

const WINDOW_SECONDS = 300;
const SIGNATURE_SHAPE = /^sha256=([0-9a-f]{64})$/;

/**
 * Whether SePay's holder of the key sent this delivery.
 *
 * `hmac`: HMAC-SHA256 over `<timestamp>.<raw body>` within five minutes of now. `apikey`: `Authorization: Apikey <key>`.
 * A header that came twice is refused: which of the two a proxy would believe is nobody's guess.
 */
export function isAuthenticSepay(
  { headers, body }: SignedDelivery,
  { authentication, secret }: ConnectionKey,
  now: number,
): boolean {
  if (secret === '') return false;
  if (authentication === 'apikey') {
    const given = singleHeader(headers.authorization);
    return given !== null && equals(Buffer.from(given), Buffer.from(`Apikey ${secret}`));
  }
  const stamp = singleHeader(headers['x-sepay-timestamp']);
  const signature = SIGNATURE_SHAPE.exec(singleHeader(headers['x-sepay-signature']) ?? '')?.[1];
  if (!stamp || !signature || !/^\d{1,12}$/.test(stamp)) return false;
  if (Math.abs(now / 1000 - Number(stamp)) > WINDOW_SECONDS) return false;
  const expected = createHmac('sha256', secret).update(`${stamp}.`).update(body).digest();
  return equals(Buffer.from(signature, 'hex'), expected);
}

/** Sign a body as SePay does. Units: `timestamp` is Unix seconds. Returns the two headers. */
export function signSepay(body: string, secret: string, timestamp: number): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'X-SePay-Signature': `sha256=${signature}`, 'X-SePay-Timestamp': String(timestamp) };
}

// Node joins a repeated header with a comma; neither a signature, a timestamp nor a key of ours contains one.
function singleHeader(value: string | string[] | undefined): string | null {
  return typeof value === 'string' && !value.includes(', ') ? value : null;
}

function equals(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
