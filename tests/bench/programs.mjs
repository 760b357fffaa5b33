import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { compileServer } from '../../server/commands/compile.mjs';
import { endProgram, spawnBound } from '../helpers/spawn-bound.mjs';

const root = resolve(import.meta.dirname, '../..');
export const SECRET = 'a-secret-of-the-bench';

/** Start the product over a database of its own; `databaseUrl` names another than a temporary SQLite file. */
export async function startProduct(databaseUrl) {
  const folder = mkdtempSync(join(tmpdir(), 'choso-bench-'));
  const url = databaseUrl ?? `file:${join(folder, 'choso.db')}`;
  const program = await startProgram(['--enable-source-maps', compileServer('bench')], {
    PORT: '0',
    SEED: 'demo',
    DATABASE_URL: url,
  });
  return {
    ...program,
    databaseUrl: url,
    stop: async () => {
      await program.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Start the bare handler. */
export const startBare = () => startProgram(['tests/bench/bare-handler.mjs'], {});

async function startProgram(args, env) {
  const child = spawnBound(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'test', DEMO_SECRET: SECRET, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (!url) continue;
    child.stdout.resume();
    return { url, stop: () => endProgram(child) };
  }
  throw new Error(`${args.at(-1)} ended before it listened`);
}
