import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './command.mjs';
import { step } from './say.mjs';

/** Install the npm packages when one is missing: a fresh clone, or one that was only started (`--omit=dev`). */
export async function ensurePackages() {
  if (!isOutdated()) return;
  await step('npm ci', async () => {
    const { code, text } = await run('npm', ['ci', '--loglevel=error']);
    if (code !== 0) throw new Error(`npm ci failed\n${text}`);
  });
}

function isOutdated() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return true;
  if (statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs) return true;
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(devDependencies).some((name) => !existsSync(join(root, 'node_modules', name)));
}
