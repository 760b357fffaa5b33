import { createRequire } from 'node:module';

/** What tsx itself turns TypeScript into JavaScript with, in the version that it brought. */
export function bundlerOfLoader() {
  return createRequire(createRequire(import.meta.url).resolve('tsx/esm/api'))('esbuild');
}

/** What to put before packages of the older kind among modules of the newer: they ask for Node's own with `require`. */
export const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";
