import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { parseSync } from '@swc/core';

/** Whether a file is code whose imports count. */
export const isCode = (path) => /\.(ts|tsx|mjs|js)$/.test(path) && !path.endsWith('.d.ts');

/**
 * List what a file imports, as paths from the root; packages of others are left out.
 *
 * Types count like values (`import type`, `import('…')` in a type): a circle of types still makes two rooms one, because
 * neither can be read, moved or changed without the other.
 */
export function readImports(root, file) {
  const isTyped = /\.tsx?$/.test(file);
  const tree = parseSync(readFileSync(join(root, file), 'utf8'), {
    syntax: isTyped ? 'typescript' : 'ecmascript',
    tsx: file.endsWith('.tsx'),
    target: 'es2022',
  });
  const names = new Set();
  collect(tree.body, names);
  return [...names].flatMap((name) => locate(root, file, name) ?? []);
}

function collect(node, names) {
  if (Array.isArray(node)) {
    for (const part of node) collect(part, names);
  } else if (node && typeof node === 'object') {
    if (node.type?.startsWith('Import') || node.type?.startsWith('Export')) names.add(node.source?.value);
    if (node.type === 'CallExpression' && node.callee.type === 'Import') names.add(node.arguments[0]?.expression.value);
    if (node.type === 'TsImportType') names.add(node.argument.value);
    for (const [key, part] of Object.entries(node)) if (key !== 'span') collect(part, names);
  }
}

const SHARED = '@choso/shared/';

function locate(root, file, name) {
  if (typeof name !== 'string') return null;
  if (name.startsWith(SHARED)) {
    const below = join('shared/src', name.slice(SHARED.length));
    return existsSync(join(root, `${below}.ts`)) ? `${below}.ts` : posix.join(below, 'index.ts');
  }
  if (!name.startsWith('.')) return null;
  const path = resolve(root, dirname(file), name);
  // On the web an import may leave out its ending.
  const found = [path, `${path}.ts`, `${path}.tsx`].find((each) => existsSync(each) && statSync(each).isFile());
  return relative(root, found ?? path)
    .split(sep)
    .join('/');
}
