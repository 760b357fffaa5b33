import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startProduct } from '../helpers/running-product.ts';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
}

const dist = process.env.WEB_DIST ?? '';
const chunks = () => JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

/** Everything a phone must load before the page of a module can be drawn: the entry, the module, and all they import. */
function filesBefore(module: string): { scripts: string[]; styles: string[] } {
  const all = chunks();
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const next of all[name]?.imports ?? []) visit(next);
  };
  for (const [name, { isEntry }] of Object.entries(all)) if (isEntry) visit(name);
  visit(module);
  const loaded = [...seen].flatMap((name) => all[name] ?? []);
  return {
    scripts: loaded.map(({ file }) => file).filter((file) => file.endsWith('.js')),
    styles: [...new Set(loaded.flatMap(({ css }) => css ?? []))],
  };
}

const zipped = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);

// One that is already running was built elsewhere.
const itHere = process.env.CHOSO_URL ? it.skip : it;

itHere('the keypad stands after 40 KB of script and 10 KB of style', () => {
  const { scripts, styles } = filesBefore('src/stall/StallApp.tsx');
  expect(scripts.length).toBeGreaterThan(2);
  expect(styles.length).toBeGreaterThan(0);
  expect(zipped(scripts)).toBeLessThanOrEqual(40 * 1024);
  expect(zipped(styles)).toBeLessThanOrEqual(10 * 1024);
});

itHere('nothing of the other apps, of sockets or of drawing codes is in it', () => {
  const text = filesBefore('src/stall/StallApp.tsx')
    .scripts.map((file) => readFileSync(join(dist, file), 'utf8'))
    .join('\n');
  for (const stranger of ['transport=', 'application/problem+json', 'Reed', 'ban-quan-ly/so-cai'])
    expect(text).not.toContain(stranger);
});

itHere("the stall's own page names beforehand all that its keypad needs, and the common page nothing of it", () => {
  const { scripts, styles } = filesBefore('src/stall/StallApp.tsx');
  const own = readFileSync(join(dist, 'sap.html'), 'utf8');
  const common = readFileSync(join(dist, 'index.html'), 'utf8');
  for (const file of [...scripts, ...styles]) expect(own).toContain(`"/${file}"`);
  const stalls = scripts.filter((file) => !common.includes(file));
  expect(stalls.length).toBeGreaterThan(1);
  for (const file of stalls)
    expect(readFileSync(join(dist, file), 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
});

itHere('a phone is sent them compressed', async () => {
  const { url, stop } = await startProduct();
  const { scripts, styles } = filesBefore('src/stall/StallApp.tsx');
  const answers = await Promise.all(
    [...scripts, ...styles].map(async (file) => {
      const { headers } = await fetch(`${url}/${file}`, { headers: { 'accept-encoding': 'gzip' } });
      return { file, isLong: readFileSync(join(dist, file)).length > 2_000, encoding: headers.get('content-encoding') };
    }),
  );
  expect(answers.filter(({ isLong }) => isLong).length).toBeGreaterThan(2);
  expect(answers.filter(({ isLong, encoding }) => isLong && encoding !== 'gzip')).toEqual([]);
  await stop();
});
