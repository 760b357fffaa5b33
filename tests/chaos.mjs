// `npm run chaos -- --seed N --minutes M`: history after history of the payment simulator, on two cores, until the time is
// over or a rule breaks. A failure prints its seed and its smallest steps; exit code 1.
//   --histories H   so many instead of a time: a failing seed again is `--seed N --histories 1`
//   --mariadb       on a private MariaDB instead of SQLite in memory
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ensurePackages } from './runner/packages.mjs';
import { say, seconds, step } from './runner/say.mjs';

const WORKERS = 2;
const SAY_EVERY_MS = 10_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string' },
    histories: { type: 'string' },
    mariadb: { type: 'boolean', default: false },
  },
});
const seed = values.seed === undefined ? randomInt(2 ** 31) : readNumber('seed');
const minutes = values.minutes === undefined ? 1 : readNumber('minutes');
const histories = values.histories === undefined ? Number.POSITIVE_INFINITY : readNumber('histories');

await ensurePackages();
const { startWorker } = await import('./simulator/start-worker.mjs');
const mariadb = values.mariadb ? await step('a private MariaDB', startMariadb) : null;
const began = Date.now();
const until = Number.isFinite(histories) ? Number.POSITIVE_INFINITY : began + minutes * 60_000;
say(`from seed ${seed} on, ${Number.isFinite(histories) ? `${histories} histories` : `${minutes} minutes`}`);

const tallies = new Map();
let failure = null;
const workers = Array.from({ length: Math.min(WORKERS, histories) }, (_, place) => start(place));
const progress = setInterval(() => say(sum()), SAY_EVERY_MS);
const codes = await Promise.all(workers.map(watch));
clearInterval(progress);
await mariadb?.stop();
say(sum());
if (failure) console.log(`\n${failure.report}\n\nagain: npm run chaos -- --seed ${failure.seed} --histories 1`);
const isWhole = failure === null && codes.every((code) => code === 0);
console.log(isWhole ? 'every promise held' : 'A PROMISE WAS BROKEN, or the simulator was');
process.exit(isWhole ? 0 : 1);

async function startMariadb() {
  const { startMariadb: start } = await import('./helpers/mariadb.mjs');
  return start();
}

async function start(place) {
  const url = (await mariadb?.createDatabase(`chaos_${place}`)) ?? null;
  const plan = { first: seed + place, every: Math.min(WORKERS, histories), histories: own(place), url };
  const onTally = (tally) => tallies.set(place, tally);
  return startWorker({ ...plan, until: Number.isFinite(until) ? until : null }, onTally);
}

/** Wait for a worker; the first that meets a failure ends the others. */
async function watch(starting) {
  const worker = await starting;
  const { code, failure: found } = await worker.ended;
  if (!found) return failure ? 0 : code;
  failure ??= found;
  for (const other of workers) if (other !== starting) await (await other).stop();
  return 0;
}

/** How many of the asked histories are this worker's. */
function own(place) {
  return Number.isFinite(histories) ? Math.ceil((histories - place) / Math.min(WORKERS, histories)) : null;
}

function sum() {
  const all = [...tallies.values()];
  const total = (field) => all.reduce((so, tally) => so + tally[field], 0);
  const rate = Math.round(total('histories') / ((Date.now() - began) / 1000));
  return `${total('histories')} histories, ${total('steps')} steps, ${total('deaths')} crashes, ${rate} histories/s, ${seconds(began)}`;
}

function readNumber(name) {
  const number = Number(values[name]);
  if (Number.isFinite(number) && number >= 0) return number;
  console.error(`--${name} takes a number`);
  process.exit(2);
}
