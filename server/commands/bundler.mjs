import { createRequire } from 'node:module';

/** What tsx itself turns TypeScript into JavaScript with, in the version that it brought. */
export function bundlerOfLoader() {
  return createRequire(createRequire(import.meta.url).resolve('tsx/esm/api'))('esbuild');
}
