import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mariadb';
import { findProgram } from './find-program.mjs';
import { freePort } from './free-port.mjs';
import { endProgram, isRunning, spawnBound } from './spawn-bound.mjs';

const READY_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 50;

/**
 * Start a private MariaDB that nothing else on the machine uses: own folder in memory, own port, own socket.
 *
 * Returns its address without a database name, as a user who may create databases, and `stop`. The server also dies
 * when this process does, however it dies. Throws when MariaDB is not installed or does not come up.
 */
export async function startMariadb({ isDurable = false } = {}) {
  const server = findProgram('mariadbd', 'mysqld');
  const install = findProgram('mariadb-install-db', 'mysql_install_db');
  if (!server || !install) throw new Error('mariadb-server is not installed');
  sweep();
  const folder = makeFolder(isDurable ? tmpdir() : home());
  const socketPath = join(folder, 'socket');
  const port = await freePort();
  const asUser = isRoot() ? ['--user=mysql'] : [];
  const base = ['--no-defaults', `--datadir=${join(folder, 'rows')}`, ...asUser];
  let child;
  const stop = async () => {
    if (child) await endProgram(child, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    execFileSync(install, [...base, '--auth-root-authentication-method=normal', '--skip-test-db'], { stdio: 'pipe' });
    const user = isRoot() ? 'mysql' : undefined;
    // A server that starts sweeps what it takes for its own temporary tables, so no two may share a place for them.
    const where = [`--port=${port}`, `--socket=${socketPath}`, `--tmpdir=${folder}`];
    child = spawnBound(server, [...base, ...settings, ...(isDurable ? durable : forgetful), ...where], {
      user,
      stdio: 'ignore',
    });
    const password = randomBytes(12).toString('hex');
    await createUser(await connectWhenReady(child, socketPath), password);
    const url = `mysql://choso:${password}@127.0.0.1:${port}`;
    const createDatabase = async (name) => {
      const keeper = await createConnection({ host: '127.0.0.1', port, user: 'choso', password });
      await keeper.query(`create database ${name} character set utf8mb4`);
      await keeper.end();
      return `${url}/${name}`;
    };
    return { url, createDatabase, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

// What tests look at is SQL and races; that an acknowledged commit outlives a power cut is not among it, so nothing waits
// for a disk, and little memory is enough.
const forgetful = [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-buffer-pool-size=96M',
  '--innodb-log-file-size=32M',
];
// What is measured pays for its promises, on a server as a market would run it.
const durable = [
  '--innodb-flush-log-at-trx-commit=1',
  '--innodb-doublewrite=1',
  '--innodb-buffer-pool-size=512M',
  '--innodb-log-file-size=256M',
];

// Deaf to the network and without a name lookup on every connection.
const settings = [
  '--skip-log-bin',
  '--skip-name-resolve',
  '--bind-address=127.0.0.1',
  '--max-connections=300',
  '--character-set-server=utf8mb4',
];

const MARK = 'choso-mariadb-';
const home = () => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

// A run that was killed could not remove its folder; the folder's name says whose it was.
function sweep() {
  for (const name of readdirSync(home())) {
    const owner = name.startsWith(MARK) ? Number(name.slice(MARK.length).split('-')[0]) : null;
    if (owner && !isAlive(owner)) rmSync(join(home(), name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function makeFolder(place) {
  const folder = mkdtempSync(join(place, `${MARK}${process.pid}-`));
  if (isRoot()) {
    const mysql = Number(execFileSync('id', ['-u', 'mysql'], { encoding: 'utf8' }));
    chownSync(folder, mysql, mysql);
  }
  chmodSync(folder, 0o755);
  return folder;
}

const isRoot = () => process.getuid?.() === 0;

async function connectWhenReady(child, socketPath) {
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      return await createConnection({ socketPath, user: 'root' });
    } catch (error) {
      if (!isRunning(child))
        throw new Error(`MariaDB ended at once, code ${child.exitCode ?? child.signalCode}`, { cause: error });
      if (Date.now() > until) throw new Error('MariaDB did not answer within a minute', { cause: error });
      await pause(LOOK_EVERY_MS);
    }
  }
}

async function createUser(root, password) {
  await root.query(`create user choso@'127.0.0.1' identified by '${password}'`);
  await root.query(`grant all on *.* to choso@'127.0.0.1'`);
  await root.end();
}
