import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepSecretKey } from './keep-secret-key.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'choso-key-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('makes a key at the first start that its owner alone can read, and keeps it', () => {
  const file = join(folder, 'new', 'secret-key');
  const key = keepSecretKey(file);
  expect(key).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(keepSecretKey(file)).toEqual(key);
  expect(readFileSync(file, 'utf8').trim()).toBe(key.toString('hex'));
});

it('refuses a file that holds something else, and leaves it', () => {
  const file = join(folder, 'other');
  writeFileSync(file, 'not a key');
  expect(() => keepSecretKey(file)).toThrow('SECRET_KEY_FILE');
  expect(readFileSync(file, 'utf8')).toBe('not a key');
});
