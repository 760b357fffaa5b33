import { resolve } from 'node:path';
import type { Plugin } from 'vite';

type Graph = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

/** What a module needs before it can run: itself and all it imports, without what it fetches later. */
function neededBy(graph: Graph, id: string, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const next of graph.getModuleInfo(id)?.importedIds ?? []) neededBy(graph, next, seen);
  return seen;
}

/**
 * Gathers what the stall's first screen needs into a few files, so that no other app loads what it does not need.
 *
 * Left alone the bundler makes a file of every module that two pages share, and each costs a slow phone some milliseconds
 * before the keypad stands.
 *
 * Shape: paths of modules below `root`. Every page loads `entry`; `app` is the stall; each list of `others` may share a
 * file of its own with it, the earlier lists first.
 */
export function firstChunks(
  root: string,
  { entry, app, others }: { entry: string; app: string; others: Record<string, string[]> },
) {
  const at = (path: string) => resolve(root, path);
  const nameOf = new Map<string, string>();
  const plugin: Plugin = {
    name: 'first-chunks',
    buildEnd() {
      nameOf.clear();
      for (const id of neededBy(this, at(app))) if (id !== at(app)) nameOf.set(id, 'stall');
      for (const [name, paths] of Object.entries(others).reverse())
        for (const path of paths) for (const id of neededBy(this, at(path))) if (nameOf.has(id)) nameOf.set(id, name);
      for (const id of neededBy(this, at(entry))) nameOf.set(id, 'base');
      nameOf.delete(at(entry));
    },
  };
  // The bundler's own helpers are used by the entry too; in the stall's file they would make every page load it.
  const chunkOf = (id: string) => (id.startsWith('\0') ? 'base' : nameOf.get(id));
  const names = ['base', ...Object.keys(others), 'stall'];
  const groups = names.map((name, at) => ({
    name,
    priority: names.length - at,
    test: (id: string) => chunkOf(id) === name,
  }));
  return { plugin, groups };
}
