import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = 'http://127.0.0.1:3000';

export default defineConfig({
  root: here('.'),
  plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
  resolve: {
    // The contracts are checked by the server; a phone needs their paths, not 20 KB of schema library.
    alias: [{ find: /^zod$/, replacement: here('src/lib/erased-zod.ts') }],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 2048,
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': server, '/webhooks': server, '/socket.io': { target: server, ws: true } } },
});
