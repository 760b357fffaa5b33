import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { bundlerOfLoader, REQUIRE } from '../../server/commands/bundler.mjs';

// What finds files of its own beside itself, or is no JavaScript.
const LEFT_WHERE_IT_IS = ['libsql', 'mariadb', 'pdfkit', 'sharp'];

/**
 * Write the worker and all it imports as one file into `folder`, unless it is there; returns its path.
 *
 * A history asks the same few functions a thousand times over: without what a loader puts around every one of them, and
 * with nothing to load, thousands of histories cost a third less.
 */
export function bundleWorker(folder) {
  const path = join(folder, 'chaos-worker.mjs');
  if (existsSync(path)) return path;
  // Workers may write it at the same time; each renames a finished one into place, and any of them will do.
  const draft = `${path}.${process.pid}`;
  bundlerOfLoader().buildSync({
    entryPoints: [join(import.meta.dirname, 'chaos-worker.ts')],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: LEFT_WHERE_IT_IS,
    banner: { js: REQUIRE },
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'error',
  });
  renameSync(draft, path);
  return path;
}
