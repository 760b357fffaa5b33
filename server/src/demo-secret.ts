import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The demo's secret: the one that was set, or one made at the first start and kept in `file`. */
export function keepDemoSecret(set: string | undefined, file: string): string {
  if (set) return set;
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const secret = randomBytes(9).toString('base64url');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
