import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const KEY_BYTES = 32;

/**
 * The key in `file` that seals connections' secrets, made there at the first start, readable by its owner alone.
 *
 * It stands beside the database and not in it: a copy of the database alone signs nothing. Whoever loses the file has
 * every connection give itself a new secret. Throws when the file holds no such key.
 */
export function keepSecretKey(file: string): Buffer {
  mkdirSync(dirname(file), { recursive: true });
  try {
    // `wx` refuses to overwrite: of two processes that start together one makes the key and both read it.
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`SECRET_KEY_FILE: ${file} holds no key of 64 hex digits`);
  return Buffer.from(text, 'hex');
}
