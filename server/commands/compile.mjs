// Turns the server's TypeScript into one JavaScript file for each thread of the program.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundlerOfLoader, REQUIRE } from './bundler.mjs';

const root = resolve(import.meta.dirname, '../..');

// A thread is started by the name of its file beside whoever starts it; here all of them stand in one folder.
const PROGRAMS = {
  main: 'server/src/main.ts',
  'inbox-thread': 'server/src/inbox-for-main.ts',
  'check-thread': 'server/src/check-for-main.ts',
};
// Begun anew for every file of a stranger: finding its packages one by one would cost more than reading the file.
const WITH_PACKAGES = { 'statement-worker': 'server/src/banking/statements/answer-from-worker.ts' };

/**
 * Compile the program into `server/dist/<name>`, so that whoever runs one and whoever tests another do not meet; returns
 * the file to run. Packages stay where npm put them, but for the thread that needs few of them and is begun most often.
 */
export function compileServer(name) {
  const folder = join(root, 'server/dist', name);
  const compile = (entryPoints, options) =>
    bundlerOfLoader().buildSync({
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
  const outputFiles = [
    ...compile(PROGRAMS, { external: packagesOf('server', 'shared') }),
    ...compile(WITH_PACKAGES, { banner: { js: REQUIRE } }),
  ];
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of outputFiles) {
    // Two may start at the same moment; neither may load half a file of the other's.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, contents);
    renameSync(draft, path);
  }
  return join(folder, 'main.mjs');
}

function packagesOf(...workspaces) {
  return workspaces
    .flatMap((name) =>
      Object.keys(JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8')).dependencies ?? {}),
    )
    .filter((name) => !name.startsWith('@choso/'));
}
