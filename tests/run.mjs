// `npm test`: brings what is missing, runs every suite, and ends with one line of counts. Until the packages are there
// only Node's own modules may be loaded.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endPrograms } from './runner/command.mjs';
import { ensurePackages } from './runner/packages.mjs';
import { say, seconds, step } from './runner/say.mjs';
import { ensureParts } from './runner/system-parts.mjs';

// Ten minutes on two quiet cores is what we keep to; a busy machine may take its time, a stuck run may not.
const LONGEST_MS = 60 * 60_000;
// One more than the cores: who tests a page or MariaDB waits for it half of the time.
const WORKERS = 3;
const began = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'choso-tests-'));
const closers = [() => rmSync(folder, { recursive: true, force: true })];
let isClosed = false;
async function close() {
  if (isClosed) return;
  isClosed = true;
  for (const closer of closers.reverse()) await closer();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    endPrograms();
    void close().then(() => process.exit(130));
  });
}

const unrun = [];
const counts = { passed: 0, failed: 0, skipped: 0 };
try {
  await ensurePackages();
  await runSuites(process.argv.slice(2));
} catch (error) {
  counts.failed += 1;
  console.error(error);
} finally {
  await close();
}
for (const line of unrun) say(line);
say(`all of it: ${seconds(began)}`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 ? 1 : 0);

async function runSuites(args) {
  const { choose, jest } = await import('./runner/choose.mjs');
  const { buildWeb } = await import('./runner/build-web.mjs');
  const { projects, rest } = await choose(args);
  const absent = await ensureParts(projects);
  const env = { CHOSO_TEST_FOLDER: folder };
  const broken = new Map();
  const can = (name) => projects.includes(name) && !absent.has(name) && !broken.has(name);

  if (can('api-mariadb')) {
    await step('a private MariaDB', async () => {
      const { startMariadb } = await import('./helpers/mariadb.mjs');
      const mariadb = await startMariadb();
      closers.push(mariadb.stop);
      env.TEST_MARIADB_URL = mariadb.url;
    }).catch((error) => broken.set('api-mariadb', `MariaDB did not start: ${error.message}`));
  }
  if (can('e2e') && !process.env.CHOSO_URL) {
    await step('the web pages', async () => {
      env.WEB_DIST = await buildWeb(join(folder, 'web'));
    }).catch((error) => broken.set('e2e', error.message));
  }
  if (projects.some((name) => name !== 'pure' && can(name))) {
    const { compileServer } = await import('../server/commands/compile.mjs');
    env.SERVER_PROGRAM = await step('the server', () => compileServer('tests'));
  }
  for (const [name, reason] of [...absent, ...broken]) unrun.push(`the suite ${name} did not run: ${reason}`);
  // At a desk a machine may lack a part; a machine that judges may not, and what is there must start.
  counts.failed += broken.size;
  counts[process.env.CI ? 'failed' : 'skipped'] += absent.size;

  const ready = projects.filter(can);
  if (ready.length === 0 && absent.size + broken.size === 0) throw new Error(`no test file matches ${rest.join(' ')}`);
  if (ready.length === 0) return;
  const report = join(folder, 'report.json');
  const how = ['--selectProjects', ...ready, `--maxWorkers=${WORKERS}`, '--json', `--outputFile=${report}`, ...rest];
  const { code } = await step(`the suites ${ready.join(', ')}`, () =>
    jest(how, { show: true, env, withinMs: LONGEST_MS }),
  );
  const { tally } = await import('./runner/tally.mjs');
  for (const [name, count] of Object.entries(tally(report))) counts[name] += count;
  if (code !== 0 && counts.failed === 0) throw new Error(`jest ended with code ${code} though no test failed`);
}
