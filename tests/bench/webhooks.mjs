import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariadb } from '../helpers/mariadb.mjs';
import { addBills, referencesFor } from './bills.mjs';
import { deliver } from './load.mjs';
import { fillMarket } from './market-fixture.mjs';
import { median } from './median.mjs';
import { SECRET, startBare, startProduct } from './programs.mjs';

const FOR_MS = 2_000;
const ROUNDS = 15;
// Ten seconds in which code still becomes fast; they count for nobody.
const WARM_UP = 5;
// More than half of what the fastest machine confirms in all rounds.
const BILLS = 180_000;

/** Webhooks confirmed per second at 32 connections, against a handler that proves the same signature and keeps nothing. */
export async function benchWebhooks() {
  const mariadb = await startMariadb({ isDurable: true });
  const bare = await startBare();
  const lanes = [
    { url: bare.url, path: '/hook', references: referencesFor(BILLS) },
    await openLane(await startProduct()),
    await openLane(await startProduct(await mariadb.createDatabase('bench'))),
  ];
  const [baseline, onSqlite, onMariadb] = await deliverInTurn(lanes);
  await Promise.all([bare, ...lanes.flatMap(({ product }) => product ?? [])].map((program) => program.stop()));
  await mariadb.stop();
  return [
    toRow('webhooks confirmed, SQLite ÷ a bare handler', onSqlite, baseline, 0.5),
    toRow('webhooks confirmed, MariaDB ÷ a bare handler', onMariadb, baseline, 0.35),
  ];
}

/** Webhooks confirmed per second over a market's years, against those over its first days. */
export async function benchGrowth() {
  const folder = mkdtempSync(join(tmpdir(), 'choso-bench-'));
  const lanes = [];
  for (const count of [10_000, 1_000_000]) {
    const file = join(folder, `${count}.db`);
    await fillMarket(file, count);
    lanes.push(await openLane(await startProduct(`file:${file}`)));
  }
  const [young, old] = await deliverInTurn(lanes);
  for (const { product } of lanes) await product.stop();
  rmSync(folder, { recursive: true });
  return [toRow('webhooks confirmed, SQLite, after 1,000,000 transactions ÷ after 10,000', old, young, 0.9)];
}

async function openLane(product) {
  const references = await addBills(product.databaseUrl, BILLS);
  return { product, url: product.url, path: '/webhooks/sepay/demo-sepay', references };
}

/** The rates of each lane, in short rounds that take turns, so that a noisy minute of the machine falls on all alike. */
async function deliverInTurn(lanes) {
  const rates = lanes.map(() => []);
  for (let round = -WARM_UP; round < ROUNDS; round += 1)
    for (const [at, { url, path, references }] of lanes.entries()) {
      const rate = await deliver({ url, path, references, secret: SECRET, forMs: FOR_MS });
      if (round >= 0) rates[at].push(rate);
    }
  return rates;
}

/** Each round is its own comparison; the middle of them counts, so that no bad moment decides. */
function toRow(what, rates, baseline, bar) {
  const ratio = median(rates.map((rate, round) => rate / baseline[round]));
  return {
    what,
    measured: `${Math.round(median(rates))}/s ÷ ${Math.round(median(baseline))}/s`,
    ratio,
    bar: `≥ ${bar}`,
    isMet: ratio >= bar,
  };
}
