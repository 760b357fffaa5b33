import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

const KEY_LENGTH = 32;

/** Hash a secret for keeping: `scrypt:<salt>:<key>`, both base64url. */
export function hashSecret(secret: string): string {
  const salt = randomBytes(16);
  return `scrypt:${salt.toString('base64url')}:${scryptSync(secret, salt, KEY_LENGTH).toString('base64url')}`;
}

/** Whether a secret is the one that was hashed. */
export function matchesHash(secret: string, kept: string): boolean {
  const [, salt = '', key = ''] = kept.split(':');
  const expected = Buffer.from(key, 'base64url');
  return (
    expected.length === KEY_LENGTH &&
    timingSafeEqual(scryptSync(secret, Buffer.from(salt, 'base64url'), KEY_LENGTH), expected)
  );
}

/** Compare two texts in a time that tells nothing about where they differ. */
export function equalsSecretly(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
