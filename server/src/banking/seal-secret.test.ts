import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { createSecretBox, LONGEST_SECRET } from './seal-secret.ts';

const key = randomBytes(32);
const box = createSecretBox(key);
const secrets = fc.string({ minLength: 1, maxLength: LONGEST_SECRET, unit: 'binary-ascii' });

it('opens what it sealed, fits its column, and shows nothing of the secret', () => {
  fc.assert(
    fc.property(secrets, fc.uuid(), (secret, id) => {
      const kept = box.seal(secret, id);
      expect(box.open(kept, id)).toBe(secret);
      expect(kept).toMatch(/^aes1\.[\w-]+$/);
      expect(kept.length).toBeLessThanOrEqual(200);
    }),
  );
});

it('never seals the same secret to the same text', () => {
  expect(box.seal('a secret', 'c1')).not.toBe(box.seal('a secret', 'c1'));
});

it('does not open for another connection, under another key, or with a bit changed', () => {
  const kept = box.seal('a secret', 'c1');
  expect(() => box.open(kept, 'c2')).toThrow();
  expect(() => createSecretBox(randomBytes(32)).open(kept, 'c1')).toThrow();
  const sealed = Buffer.from(kept.slice(5), 'base64url');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => box.open(`aes1.${changed.toString('base64url')}`, 'c1')).toThrow();
  }
  for (const cut of ['aes1.', 'aes1.AAAA', kept.slice(0, -4)]) expect(() => box.open(cut, 'c1')).toThrow();
});

it('takes a secret that was never sealed as it stands', () => {
  expect(box.open('written by hand', 'c1')).toBe('written by hand');
});

it('refuses a secret that its column could not take', () => {
  expect(() => box.seal('x'.repeat(LONGEST_SECRET + 1), 'c1')).toThrow(RangeError);
});
