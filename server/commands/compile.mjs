// Turns the server's TypeScript into one JavaScript file for each thread of the program.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundlerOfLoader, REQUIRE } from './bundler.mjs';

const root = resolve(import.meta.dirname, '../..');

// A thread is started by the name of its file beside whoever starts it; here all of them stand in one folder.
const MAIN = { main: 'server/src/main.ts' };
const LOOK_THREAD = { 'look-thread': 'server/src/ledger/look-for-main.ts' };
// Begun at every start, every night, or anew for every file of a stranger: finding packages one by one costs as much as
// the rest of their beginning.
const THREADS = {
  ...LOOK_THREAD,
  'inbox-thread': 'server/src/inbox-for-main.ts',
  'check-thread': 'server/src/check-for-main.ts',
  'statement-worker': 'server/src/banking/statements/answer-from-worker.ts',
};
// What is no JavaScript, or finds files of its own beside itself.
const ENGINES = ['libsql', 'mariadb'];
const LEDGER = { ledger: 'server/commands/ledger.ts', ...LOOK_THREAD };

/**
 * Compile the program into `server/dist/<name>`, so that whoever runs one and whoever tests another do not meet; returns
 * the file to run. The packages of the main thread stay where npm put them; other threads bring the few they need.
 */
export function compileServer(name) {
  const folder = join(root, 'server/dist', name);
  write(folder, [
    ...compile(folder, MAIN, { external: packagesOf('server', 'shared') }),
    ...compile(folder, THREADS, { external: ENGINES, banner: { js: REQUIRE } }),
  ]);
  return join(folder, 'main.mjs');
}

/** Compile `npm run ledger` and return the file to run. What only one of its commands needs is loaded by that one. */
export function compileLedger() {
  const folder = join(root, 'server/dist/ledger');
  write(folder, compile(folder, LEDGER, { external: packagesOf('server', 'shared'), splitting: true }));
  return join(folder, 'ledger.mjs');
}

function compile(folder, entryPoints, options) {
  return bundlerOfLoader().buildSync({
    absWorkingDir: root,
    write: false,
    entryPoints,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    ...options,
  }).outputFiles;
}

function write(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of files) {
    // Two may start at the same moment; neither may load half a file of the other's.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, contents);
    renameSync(draft, path);
  }
}

function packagesOf(...workspaces) {
  return workspaces
    .flatMap((name) =>
      Object.keys(JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8')).dependencies ?? {}),
    )
    .filter((name) => !name.startsWith('@choso/'));
}
