// `npm run check`: types, lint, walls and the pure tests, in under a minute. Every step runs to its end, so that one look
// shows all there is to mend.
import { ensurePackages } from './runner/packages.mjs';
import { say, seconds } from './runner/say.mjs';

const began = Date.now();
await ensurePackages();
const { run, runTool } = await import('./runner/command.mjs');
const { jest } = await import('./runner/choose.mjs');

const types = (part) => [`types of ${part}`, () => runTool('typescript/bin/tsc', ['--noEmit', '-p', part])];
// Two lanes for two cores: the tests are as long as all the rest.
const lanes = [
  [['pure tests', () => jest(['--selectProjects', 'pure', '--maxWorkers=2', '--silent'])]],
  [
    ...['shared', 'server', 'web', 'tests'].map(types),
    ['lint and format', () => runTool('@biomejs/biome/bin/biome', ['check', '--max-diagnostics=50', '.'])],
    ['walls', () => run(process.execPath, ['tests/walls.mjs'])],
  ],
];

const failed = [];
await Promise.all(
  lanes.map(async (steps) => {
    for (const [title, work] of steps) {
      const since = Date.now();
      const { code, text } = await work();
      say(`${title}: ${code === 0 ? 'good' : 'NOT GOOD'} (${seconds(since)})`);
      if (code !== 0) failed.push({ title, text });
    }
  }),
);
for (const { title, text } of failed) console.log(`\n── ${title}\n${text.trim()}`);
const verdict = failed.length === 0 ? 'all good' : `NOT GOOD: ${failed.map(({ title }) => title).join(', ')}`;
console.log(`\ncheck: ${verdict} (${seconds(began)})`);
process.exit(failed.length === 0 ? 0 : 1);
