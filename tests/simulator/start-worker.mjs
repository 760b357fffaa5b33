import { join } from 'node:path';
import { endProgram, spawnBound } from '../helpers/spawn-bound.mjs';

// What a step makes is forgotten after it; with room for a whole history it need not be looked at twice.
const FLAGS = ['--max-semi-space-size=32', '--import', 'tsx'];

/**
 * Let a program of its own go through histories as `plan` says, without what a test runner puts under every global.
 *
 * `onTally` hears now and then how far it is. `ended` resolves with its exit code, the last tally, and the failure, if
 * it met one.
 */
export function startWorker(plan, onTally = () => {}) {
  const child = spawnBound(process.execPath, [...FLAGS, join(import.meta.dirname, 'chaos-worker.ts')], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
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
