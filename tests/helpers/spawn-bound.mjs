import { spawn } from 'node:child_process';
import { findProgram } from './find-program.mjs';

/**
 * Start a program that cannot outlive this process, however this process ends: the kernel kills it.
 *
 * With `user` it is that user from its beginning; a program that changes its user itself would take the order back.
 * Where the kernel does not know such an order (no Linux) the program is only started.
 */
export function spawnBound(command, args, { user, ...options } = {}) {
  const setpriv = findProgram('setpriv');
  if (!setpriv) return spawn(command, args, options);
  const become = user ? [`--reuid=${user}`, `--regid=${user}`, '--clear-groups'] : [];
  return spawn(setpriv, [...become, '--pdeathsig=KILL', command, ...args], options);
}

/** Whether a program that was started has not ended. */
export const isRunning = (child) => child.exitCode === null && child.signalCode === null;

/** End a program and wait until it is gone. */
export async function endProgram(child, signal = 'SIGTERM') {
  if (!isRunning(child)) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}
