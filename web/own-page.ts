import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** Before a script: all of it is used at once, so the browser may compile it whole, beside the thread that draws. */
const USED_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/**
 * Gives an app an HTML page of its own, which names every file that the app begins with.
 *
 * The common page names only what every app needs. What an app needs beside it is found out when that has run, and its
 * imports one round later; on a slow phone these rounds were a quarter of the time until the keypad stood.
 *
 * Shape: `app` is a module below `root`, `page` the file's name in the build. `kept` is the same page for a phone that
 * keeps all files: it names the typeface too, so that nothing is laid out twice. Over a weak network that would take the
 * scripts' place.
 */
export function ownPage(root: string, { app, page, kept }: { app: string; page: string; kept: string }): Plugin {
  const at = resolve(root, app);
  return {
    name: 'own-page',
    apply: 'build',
    generateBundle: {
      // After the bundler's own last touches, for the word stands before everything.
      order: 'post',
      handler(_options, bundle) {
        const common = bundle['index.html'];
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const begin = chunks.find(({ facadeModuleId }) => facadeModuleId === at);
        if (common?.type !== 'asset' || !begin) return;
        const html = String(common.source);
        const needed = neededBy(bundle, begin.fileName);
        const styles = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        const links = [
          ...needed.map(({ fileName }) => `<link rel="modulepreload" crossorigin href="/${fileName}">`),
          ...styles.map((fileName) => `<link rel="stylesheet" crossorigin href="/${fileName}">`),
        ].filter((link) => !html.includes(link));
        const fonts = Object.keys(bundle)
          .filter((fileName) => fileName.endsWith('.woff2'))
          .map((fileName) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${fileName}">`);
        this.emitFile({ type: 'asset', fileName: page, source: withLinks(html, links) });
        this.emitFile({ type: 'asset', fileName: kept, source: withLinks(html, [...links, ...fonts]) });
        for (const chunk of needed) chunk.code = USED_AT_ONCE + chunk.code;
      },
    },
  };
}

function withLinks(html: string, links: readonly string[]): string {
  return html.replace('</head>', `\n${links.map((link) => `    ${link}\n`).join('')}  </head>`);
}

/** A chunk and all it imports, each after what it imports itself. */
function neededBy(bundle: Bundle, fileName: string, seen = new Set<string>()): Rolldown.OutputChunk[] {
  const chunk = bundle[fileName];
  if (seen.has(fileName) || chunk?.type !== 'chunk') return [];
  seen.add(fileName);
  return [...chunk.imports.flatMap((next) => neededBy(bundle, next, seen)), chunk];
}
