import { createHmac } from 'node:crypto';
import { parseJson } from '../parse-body.ts';
import { isSameProof } from '../proof.ts';
import type { ConnectionKey, SignedDelivery } from '../provider-adapter.ts';
import { escapeAsPhp, toCanonicalJson } from './canonical-json.ts';

const WINDOW_MS = 300_000;

/**
 * Whether Casso's holder of the key sent this delivery.
 *
 * `secure-token` (webhook v1): the header of that name is the secret. Anything else (webhook v2): HMAC-SHA512 over
 * `<t>.<canonical JSON>` within five minutes of now; Casso publishes no window of its own.
 */
export function isAuthenticCasso(
  { headers, body }: SignedDelivery,
  { authentication, secret }: ConnectionKey,
  now: number,
): boolean {
  if (secret === '') return false;
  if (authentication === 'secure-token') {
    const given = headers['secure-token'];
    return typeof given === 'string' && isSameProof(given, secret);
  }
  const proof = readSignatureHeader(headers['x-casso-signature']);
  if (!proof || Math.abs(now - Number(proof.t)) > WINDOW_MS) return false;
  const json = rebuild(body);
  if (json === null) return false;
  // The samples Casso publishes differ in how their language escapes JSON: JavaScript's way first, then PHP's.
  return [json, escapeAsPhp(json)].some((text) => isSameProof(proof.v1, hmac(`${proof.t}.${text}`, secret)));
}

/** Sign a body as Casso's webhook v2 does. Units: `t` is epoch milliseconds. Returns the header. */
export function signCasso(body: string, secret: string, t: number): Record<string, string> {
  const json = toCanonicalJson(JSON.parse(body));
  return { 'X-Casso-Signature': `t=${t},v1=${hmac(`${t}.${json}`, secret)}` };
}

function readSignatureHeader(header: string | string[] | undefined): { t: string; v1: string } | null {
  if (typeof header !== 'string') return null;
  const parts = header.split(',').map((part) => part.trim().split('='));
  const named = (name: string) => parts.filter(([key]) => key === name);
  const [[t, ...moreT], [v1, ...moreV1]] = [named('t'), named('v1')];
  // A header that came twice arrives joined: two answers to one question are none.
  if (moreT.length > 0 || moreV1.length > 0) return null;
  if (!/^\d{13}$/.test(t?.[1] ?? '') || !/^[0-9a-f]{128}$/.test(v1?.[1] ?? '')) return null;
  return { t: t?.[1] ?? '', v1: v1?.[1] ?? '' };
}

function rebuild(body: Buffer): string | null {
  try {
    return toCanonicalJson(parseJson(body));
  } catch {
    return null;
  }
}

function hmac(text: string, secret: string): string {
  return createHmac('sha512', secret).update(text).digest('hex');
}
