import { readFileSync } from 'node:fs';
import type { ManifestTransform } from 'workbox-build';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
}

const STALL = 'src/stall/StallApp.tsx';
/** Fetched when first needed: a reader of codes of a megabyte, which most phones have built in. */
const LARGEST_BYTES = 300_000;

/** Keep what the stall's pages can come to need, and nothing of the other apps. */
export function keepStall(viteManifest: () => string): ManifestTransform {
  return async (entries) => {
    const chunks = JSON.parse(readFileSync(viteManifest(), 'utf8')) as Record<string, Chunk>;
    const needed = filesOf(chunks);
    const manifest = entries.filter(({ url, size }) => {
      if (!url.startsWith('assets/')) return true;
      return needed.has(url) && size < LARGEST_BYTES;
    });
    return { manifest, warnings: [] };
  };
}

function filesOf(chunks: Record<string, Chunk>): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string, isFollowed: boolean) => {
    const chunk = chunks[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) visit(next, isFollowed);
    // The entry leads to every app; only the stall's own roads are followed.
    if (isFollowed && !chunk.isEntry) for (const next of chunk.dynamicImports ?? []) visit(next, true);
  };
  visit(STALL, true);
  for (const [name, { isEntry }] of Object.entries(chunks)) if (isEntry) visit(name, false);
  return files;
}
