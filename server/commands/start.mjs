// `npm start` from a fresh clone: installs what is missing, builds the pages, compiles the server and runs it. Uses only
// Node itself until everything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

function step(title, command, args, cwd = root) {
  const began = Date.now();
  console.log(`${title} …`);
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`${title}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function newest(folder, { recursive }) {
  return Math.max(
    0,
    ...readdirSync(folder, { recursive, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
  );
}

const installed = join(root, 'node_modules/.package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs) {
  step('Cài đặt thư viện (một lần)', 'npm', ['ci', '--omit=dev', '--loglevel=error']);
}
const page = join(root, 'web/dist/index.html');
const sources = () =>
  Math.max(
    ...['web/src', 'web/public', 'shared/src'].map((folder) => newest(join(root, folder), { recursive: true })),
    // How the pages are built stands beside them.
    newest(join(root, 'web'), { recursive: false }),
  );
if (!existsSync(page) || statSync(page).mtimeMs < sources()) {
  step(
    'Dựng trang web',
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'],
    join(root, 'web'),
  );
}

const { compileServer } = await import('./compile.mjs');
const server = spawn(process.execPath, ['--enable-source-maps', compileServer('market')], {
  cwd: root,
  // The channel closes when this process dies, however it dies, and the server ends with it.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
server.on('exit', (code) => process.exit(code ?? 0));

// npm starts us through a shell that dies of a signal without passing it on; then nobody could stop the server any more.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && server.kill('SIGTERM'), 250).unref();
