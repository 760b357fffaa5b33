import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

let known: Promise<string> | null = null;

/**
 * The program of the thread that reads a file, as one text of plain JavaScript.
 *
 * A thread begins without the loader that the rest of the program runs under, and bringing that loader would cost more
 * than the reading of most files; so the text is made once, for the first file.
 */
export function bundleReader(): Promise<string> {
  known ??= bundle().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

async function bundle(): Promise<string> {
  const { build, stop } = bundlerOfLoader();
  try {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('./answer-from-worker.ts', import.meta.url))],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      logLevel: 'silent',
    });
    return outputFiles[0]!.text;
  } finally {
    // Its service is a program of its own, with nothing more to do.
    await stop();
  }
}

/** What the loader itself turns TypeScript into JavaScript with, in the version that it brought. */
function bundlerOfLoader(): typeof import('esbuild') {
  const loader = createRequire(import.meta.url).resolve('tsx/esm/api');
  return createRequire(loader)('esbuild');
}
