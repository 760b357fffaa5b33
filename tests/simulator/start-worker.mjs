import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { endProgram, spawnBound } from '../helpers/spawn-bound.mjs';
import { bundleWorker } from './bundle-worker.mjs';

const root = resolve(import.meta.dirname, '../..');

// What a step makes is forgotten after it; with room for a whole history it need not be looked at twice.
const FLAGS = ['--max-semi-space-size=32', '--enable-source-maps', '--input-type=module'];

/**
 * Let a program of its own go through histories as `plan` says, without what a test runner puts under every global.
 *
 * `onTally` hears now and then how far it is. `ended` resolves with its exit code, the last tally, and the failure, if
 * it met one.
 */
export function startWorker(plan, onTally = () => {}) {
  const program = openProgram();
  const child = spawnBound(process.execPath, FLAGS, {
    // Read from its input, the program finds its packages from where it is started.
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: [program, 'inherit', 'inherit', 'ipc'],
  });
  closeSync(program);
  const found = { tally: { histories: 0, steps: 0, deaths: 0 }, failure: null };
  child.on('message', ({ tally, failure }) => {
    if (failure) found.failure = failure;
    if (!tally) return;
    found.tally = tally;
    onTally(tally);
  });
  child.send(plan);
  const ended = new Promise((done) => child.once('exit', (code) => done({ code: code ?? 1, ...found })));
  return { ended, stop: () => endProgram(child) };
}

// `npm test` gives all workers one folder, and removes it; whoever has none keeps the file for as long as it is open.
function openProgram() {
  const shared = process.env.CHOSO_TEST_FOLDER;
  const folder = shared ?? mkdtempSync(join(tmpdir(), 'choso-chaos-'));
  const file = openSync(bundleWorker(folder), 'r');
  if (!shared) rmSync(folder, { recursive: true });
  return file;
}
