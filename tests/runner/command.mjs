import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const running = new Set();

/** End every program that is still running, with all it started, because we are being ended. */
export function endPrograms() {
  for (const child of running) endFamily(child);
}

// A test runner that is killed leaves its workers behind; each program leads a group, and the group is what ends.
function endFamily(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Run a program to its end, or kill it after `withinMs`. Returns its exit code and all it wrote; `show` lets it write to
 * the terminal instead.
 */
export function run(command, args, { show = false, cwd = root, env = {}, withinMs = 0 } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    running.add(child);
    let text = '';
    const tooLong = withinMs ? setTimeout(() => endFamily(child), withinMs) : undefined;
    child.once('exit', () => {
      running.delete(child);
      clearTimeout(tooLong);
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (text += piece));
    child.on('error', (error) => done({ code: 127, text: `${text}${error.message}\n` }));
    child.on('close', (code, signal) => done({ code: code ?? 1, text: signal ? `${text}(${signal})\n` : text }));
  });
}

/** Run one of the project's own tools, which are Node programs, by its path below node_modules. */
export function runTool(path, args, options) {
  return run(process.execPath, [resolve(root, 'node_modules', path), ...args], options);
}
