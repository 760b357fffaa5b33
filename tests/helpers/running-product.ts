import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { endProgram, spawnBound } from './spawn-bound.mjs';

const root = resolve(import.meta.dirname, '../..');

/** The product as people run it: its own process, its own database, reached over HTTP only. */
export interface RunningProduct {
  url: string;
  /** Signs in every demo person. */
  secret: string;
  /** Run `npm run ledger -- …` over its database. */
  ledger(...args: string[]): Promise<{ code: number; text: string }>;
  stop(): Promise<void>;
  /** End it as a power cut does. */
  kill(): Promise<void>;
}

/**
 * Start the product, compiled as `npm start` does it, on a free port with a temporary database and the demo market; `databaseUrl` names a
 * database that is kept.
 *
 * With `CHOSO_URL` and `DEMO_SECRET` in the environment the one already running there is used instead; its ledger is
 * found through `DATABASE_URL`, or where `npm start` keeps it.
 */
export async function startProduct({ databaseUrl }: { databaseUrl?: string } = {}): Promise<RunningProduct> {
  const { CHOSO_URL, DEMO_SECRET } = process.env;
  if (CHOSO_URL && DEMO_SECRET && !databaseUrl) {
    const leave = async () => {};
    return { url: CHOSO_URL.replace(/\/$/, ''), secret: DEMO_SECRET, ledger: ledgerOf({}), stop: leave, kill: leave };
  }
  const folder = mkdtempSync(join(process.env.CHOSO_TEST_FOLDER ?? tmpdir(), 'choso-product-'));
  const secret = 'a-secret-of-the-tests';
  const settings = {
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl ?? `file:${join(folder, 'choso.db')}`,
    SEED: 'demo',
    DEMO_SECRET: secret,
    NODE_ENV: 'test',
  };
  const { SERVER_PROGRAM: program } = process.env;
  if (!program) throw new Error('the server is compiled by `npm test`');
  const child = spawnBound(process.execPath, ['--enable-source-maps', program], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = (signal?: 'SIGKILL') => async () => {
    await endProgram(child, signal);
    rmSync(folder, { recursive: true, force: true });
  };
  const stop = end();
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (!url) continue;
    child.stdout.resume();
    return { url, secret, ledger: ledgerOf(settings), stop, kill: end('SIGKILL') };
  }
  await stop();
  throw new Error(`the server ended before it listened, code ${child.exitCode}`);
}

const ledgerOf =
  (settings: Record<string, string>) =>
  (...args: string[]) =>
    new Promise<{ code: number; text: string }>((done) => {
      const env = { ...process.env, NODE_OPTIONS: '', ...settings };
      execFile('npm', ['run', '--silent', 'ledger', '--', ...args], { cwd: root, env }, (error, out, complaints) =>
        done({ code: error ? Number(error.code ?? 1) : 0, text: out + complaints }),
      );
    });
