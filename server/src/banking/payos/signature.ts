import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../parse-body.ts';
import { isSameProof } from '../proof.ts';
import type { ConnectionKey, SignedDelivery } from '../provider-adapter.ts';
import { toCanonicalText } from './canonical-text.ts';

const signed = z.object({
  // As it came: a copy would leave out a key that is named `__proto__`, and nothing unsigned may go along.
  data: z.custom<Record<string, unknown>>((data) => typeof data === 'object' && data !== null && !Array.isArray(data)),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * Whether payOS's holder of the checksum key sent this delivery: HMAC-SHA256 over the canonical text of `data`.
 *
 * The signature carries no time, so a replay is authentic for ever; it tells nothing new, and counts for nothing.
 */
export function isAuthenticPayos({ body }: SignedDelivery, { secret }: ConnectionKey): boolean {
  const proof = readProof(body);
  return proof !== null && secret !== '' && isSameProof(proof.signature, hmac(proof.text, secret));
}

/** Whether payOS's holder of the checksum key signed the `data` of an answer. */
export function isSignedByPayos(data: Record<string, unknown>, signature: string, secret: string): boolean {
  const text = toCanonicalText(data);
  return text !== null && secret !== '' && isSameProof(signature, hmac(text, secret));
}

/** Sign the `data` of a webhook as payOS does. */
export function signPayos(data: Record<string, unknown>, secret: string): string {
  return hmac(toCanonicalText(data) ?? '', secret);
}

function readProof(body: Buffer): { text: string; signature: string } | null {
  try {
    const { data, signature } = signed.parse(parseJson(body));
    const text = toCanonicalText(data);
    return text === null ? null : { text, signature };
  } catch {
    // No JSON, another shape, or an array nested until writing it exhausts the stack: payOS sends none of these.
    return null;
  }
}

function hmac(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}
