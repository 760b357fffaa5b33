import { startMariadb } from '../helpers/mariadb.mjs';
import { deliver } from './load.mjs';
import { SECRET, startBare, startProduct } from './programs.mjs';

const FOR_MS = 4_000;
const ROUNDS = 3;
const path = '/webhooks/sepay/demo-sepay';

/** Webhooks confirmed per second at 32 connections, against a handler that proves the same signature and keeps nothing. */
export async function benchWebhooks() {
  const mariadb = await startMariadb({ isDurable: true });
  const bare = await startBare();
  const products = [
    { name: 'SQLite', bar: 0.5, product: await startProduct() },
    { name: 'MariaDB', bar: 0.35, product: await startProduct(await mariadb.createDatabase('bench')) },
  ];
  const rates = new Map(['bare', 'SQLite', 'MariaDB'].map((name) => [name, []]));
  // Rounds in turn, so that a noisy minute of the machine falls on all of them alike.
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.get('bare').push(await deliver({ url: bare.url, path: '/hook', secret: SECRET, forMs: FOR_MS }));
    for (const { name, product } of products)
      rates.get(name).push(await deliver({ url: product.url, path, secret: SECRET, forMs: FOR_MS }));
  }
  await Promise.all([bare.stop(), ...products.map(({ product }) => product.stop())]);
  await mariadb.stop();
  const baseline = median(rates.get('bare'));
  return products.map(({ name, bar }) => ({
    what: `webhooks confirmed, ${name} ÷ a bare handler`,
    measured: `${Math.round(median(rates.get(name)))}/s ÷ ${Math.round(baseline)}/s`,
    ratio: median(rates.get(name)) / baseline,
    bar: `≥ ${bar}`,
    isMet: median(rates.get(name)) / baseline >= bar,
  }));
}

function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
