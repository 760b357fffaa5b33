import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { eraseSchemas } from './erase-schemas.ts';
import { firstChunks } from './first-chunks.ts';
import { ownPage } from './own-page.ts';
import { keepStall } from './stall-precache.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = 'http://127.0.0.1:3000';
let outDir = here('dist');
const first = firstChunks(here('.'), {
  entry: 'src/app/main.tsx',
  app: 'src/stall/StallApp.tsx',
  others: {
    'with-shop': ['src/shop/ShopApp.tsx', 'src/shop/printed-code/PrintedCodePage.tsx'],
    'with-board': ['src/board/BoardApp.tsx', 'src/bank/BankApp.tsx'],
  },
});

export default defineConfig({
  root: here('.'),
  plugins: [
    eraseSchemas(),
    first.plugin,
    preact({ reactAliasesEnabled: false, devToolsEnabled: false }),
    {
      name: 'note-out-dir',
      configResolved({ root, build }) {
        outDir = resolve(root, build.outDir);
      },
    },
    ownPage(here('.'), { app: 'src/stall/StallApp.tsx', page: 'sap.html', kept: 'sap-kept.html' }),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/app',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: null,
      manifest: {
        id: '/sap',
        name: 'Chợ Số – Sạp',
        short_name: 'Chợ Số Sạp',
        description: 'Bấm số tiền, đưa mã QR, nghe tiền về. Mất mạng vẫn bán được.',
        lang: 'vi',
        start_url: '/sap',
        scope: '/',
        display: 'standalone',
        orientation: 'portrait',
        background_color: '#F4F1EA',
        theme_color: '#143C6B',
        icons: [
          { src: '/icons/stall-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/stall-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/stall-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/icons/stall.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      injectManifest: {
        // The page registers a classic script; for a module the plugin sets an option that the builder has renamed.
        rollupFormat: 'iife',
        globPatterns: ['index.html', 'sap-kept.html', 'assets/*.{js,css,woff2}', 'icons/stall-192.png'],
        manifestTransforms: [keepStall(() => join(outDir, '.vite/manifest.json'))],
      },
    }),
  ],
  resolve: {
    // The contracts are checked by the server; a phone needs their paths, not 20 KB of schema library.
    alias: [{ find: /^zod$/, replacement: here('src/lib/erased-zod.ts') }],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // The page names what it begins with; an app's own chunks need no list in the first script, the worker has them.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    assetsInlineLimit: 2048,
    rolldownOptions: { output: { codeSplitting: { groups: first.groups } } },
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': server, '/webhooks': server, '/socket.io': { target: server, ws: true } } },
});
