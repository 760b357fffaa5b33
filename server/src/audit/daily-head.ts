import { createPublicKey, hash as digest, verify } from 'node:crypto';

/** The end of a market's chain at the end of a day, as it is signed. `createdAt` is when (epoch milliseconds UTC). */
export interface HeadToSign {
  marketId: string;
  businessDate: string;
  seq: number;
  hash: string;
  createdAt: number;
}

/** A signed head. `signature` is base64; `keyId` names the key that made it. */
export interface DailyHead extends HeadToSign {
  keyId: string;
  signature: string;
}

// What stands before the 32 bytes of every Ed25519 key in its DER form (RFC 8410).
const DER_PREFIX = '302a300506032b6570032100';

/**
 * The text whose UTF-8 bytes are signed: one JSON array, so that no two heads give the same text.
 *
 * The moment of signing is part of it: a chain that was rewritten and signed again tells that it was signed later.
 */
export function textOfHead({ marketId, businessDate, seq, hash, createdAt }: HeadToSign): string {
  return JSON.stringify(['cho-so/daily-head/1', marketId, businessDate, seq, hash, createdAt]);
}

/** The name of a public key (64 hex digits): the first 16 hex digits of the SHA-256 of its 32 bytes. */
export function keyIdOf(publicKey: string): string {
  return digest('sha256', Buffer.from(publicKey, 'hex')).slice(0, 16);
}

/** Whether a key (64 hex digits) signed a head. What is no key, or not exactly the text of a signature, signed nothing. */
export function isSignedBy(head: DailyHead, publicKey: string): boolean {
  if (!isPublicKey(publicKey) || head.keyId !== keyIdOf(publicKey) || typeof head.signature !== 'string') return false;
  const signature = Buffer.from(head.signature, 'base64');
  if (signature.toString('base64') !== head.signature) return false;
  const key = createPublicKey({ key: Buffer.from(DER_PREFIX + publicKey, 'hex'), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(textOfHead(head)), key, signature);
}

/** Whether a text is a public key: 64 hex digits. */
export function isPublicKey(text: unknown): text is string {
  return typeof text === 'string' && /^[\da-f]{64}$/.test(text);
}
