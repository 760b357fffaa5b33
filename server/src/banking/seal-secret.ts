import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Seals secrets for the database and opens them again, with a key that the database does not hold. */
export interface SecretBox {
  /** Throws `RangeError` when the secret is longer than `longest`, which is what its column takes. */
  seal(secret: string, connectionId: string, longest?: number): string;
  /** Throws when the text was not sealed with this key for this connection. */
  open(kept: string, connectionId: string): string;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** How a sealed text begins; a secret that somebody wrote into the database by hand does not. */
const MARK = 'aes1.';
/** As long as its column of 200 characters takes once it is sealed; an API key of Casso has 111. */
export const LONGEST_SECRET = 118;

/**
 * Make a box from a key of 32 bytes: AES-256-GCM, a fresh nonce for every sealing, and the connection's id bound in, so
 * that a text moved to another row does not open. Texts without the mark are taken as they stand.
 */
export function createSecretBox(key: Buffer): SecretBox {
  return {
    seal(secret, connectionId, longest = LONGEST_SECRET) {
      if (secret.length > longest) throw new RangeError('the secret is too long to be kept');
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(connectionId));
      const sealed = Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return MARK + sealed.toString('base64url');
    },
    open(kept, connectionId) {
      if (!isSealed(kept)) return kept;
      const sealed = Buffer.from(kept.slice(MARK.length), 'base64url');
      const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(connectionId)).setAuthTag(sealed.subarray(-TAG_BYTES));
      return decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

/** Whether a kept text is sealed. */
export function isSealed(kept: string): boolean {
  return kept.startsWith(MARK);
}

/** Whether a kept text still opens; after the key file was lost none does. */
export function canOpen(box: SecretBox, kept: string, connectionId: string): boolean {
  try {
    box.open(kept, connectionId);
    return true;
  } catch {
    return false;
  }
}
