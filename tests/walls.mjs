// The walls of the house: rooms only through their doors, one direction, no circles, no registry addresses.
// `node tests/walls.mjs [ROOT]` prints each breach with how to mend it; exit code 1 when there is one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findCircles } from './walls/circles.mjs';
import { isCode, readImports } from './walls/read-imports.mjs';
import { refuse } from './walls/rooms.mjs';
import { refuseText } from './walls/strangers.mjs';

/** Find every breach among `files` (paths from `root`). Returns one line of text for each. */
export function findBreaches(root, files) {
  const importsOf = new Map(files.filter(isCode).map((file) => [file, readImports(root, file)]));
  const walls = [...importsOf].flatMap(([file, imports]) =>
    imports.flatMap((to) => {
      const reason = refuse(file, to);
      return reason ? [`${file} imports ${to}: ${reason}`] : [];
    }),
  );
  const circles = findCircles(importsOf).map((circle) => `a circle: ${circle.join(' → ')}`);
  const strangers = files.flatMap((file) => {
    const reason = refuseText(file, readFileSync(join(root, file), 'utf8'));
    return reason ? [`${file}: ${reason}`] : [];
  });
  return [...walls, ...circles, ...strangers];
}

/** Every file that is committed or would be: what git knows and what it does not ignore. */
export function listFiles(root) {
  const text = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const gone = execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\0');
  return text.split('\0').filter((path) => path !== '' && !gone.includes(path));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));
  const breaches = findBreaches(root, listFiles(root));
  for (const breach of breaches) console.log(breach);
  console.log(breaches.length === 0 ? 'the walls stand' : `${breaches.length} breaches`);
  process.exit(breaches.length === 0 ? 0 : 1);
}
