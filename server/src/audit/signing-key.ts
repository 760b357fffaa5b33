import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type DailyHead, type HeadToSign, isPublicKey, keyIdOf, textOfHead } from './daily-head.ts';

/** The key that signs daily heads. `publicKey` is its 32 bytes in hex; the private half stays inside. */
export interface SigningKey {
  id: string;
  publicKey: string;
  sign(head: HeadToSign): DailyHead;
}

/**
 * The key in `file`, made there at the first start, readable by its owner alone.
 *
 * It stands in a file so that whoever can write the database cannot sign in its name.
 * Throws: when the file holds no Ed25519 private key.
 */
export function keepSigningKey(file: string): SigningKey {
  mkdirSync(dirname(file), { recursive: true });
  const drawn = generateKeyPairSync('ed25519').privateKey;
  try {
    // `wx` refuses to overwrite: of two processes that start together one makes the key and both read it.
    writeFileSync(file, drawn.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return toSigningKey(readKey(file));
}

function readKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw new Error(`LEDGER_KEY_FILE: ${file} holds no key that can be read`, { cause: error });
  }
  throw new Error(`LEDGER_KEY_FILE: ${file} holds a key of another kind than Ed25519`);
}

function toSigningKey(privateKey: KeyObject): SigningKey {
  const publicKey = rawKeyOf(createPublicKey(privateKey));
  const id = keyIdOf(publicKey);
  return {
    id,
    publicKey,
    sign: (head) => ({
      ...head,
      keyId: id,
      signature: sign(null, Buffer.from(textOfHead(head)), privateKey).toString('base64'),
    }),
  };
}

/** A public key in hex from 64 hex digits, with spaces or without, or from the path of a PEM file; null when it is neither. */
export function readPublicKey(told: string): string | null {
  const hex = told.replace(/\s/g, '').toLowerCase();
  if (isPublicKey(hex)) return hex;
  try {
    const key = createPublicKey(readFileSync(told));
    return key.asymmetricKeyType === 'ed25519' ? rawKeyOf(key) : null;
  } catch {
    return null;
  }
}

function rawKeyOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
}
