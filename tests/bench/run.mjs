// `npm run bench`: every figure is a ratio or a quantile against something measured in the same run, on this machine, now.
import { cpus } from 'node:os';
import { ensurePackages } from '../runner/packages.mjs';
import { say, step } from '../runner/say.mjs';

await ensurePackages();
await import('tsx/esm/api').then(({ register }) => register());
const benches = {
  vietqr: async () => (await import('./vietqr.mjs')).benchVietQr(),
  webhooks: async () => (await import('./webhooks.mjs')).benchWebhooks(),
  growth: async () => (await import('./webhooks.mjs')).benchGrowth(),
  chain: async () => (await import('./chain.mjs')).benchChain(),
  export: async () => (await import('./export.mjs')).benchExport(),
  latency: async () => (await import('./latency.mjs')).benchLatency(),
  lighthouse: async () => (await import('./lighthouse.mjs')).benchLighthouse(),
  'home-screen': async () => (await import('./home-screen.mjs')).benchHomeScreen(),
};
const named = process.argv.slice(2);
const rows = [];
for (const [name, bench] of Object.entries(benches)) {
  if (named.length === 0 || named.includes(name)) rows.push(...(await step(name, bench)));
}
const [processor] = cpus();
say(`${processor?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`);
console.log('\n| what | measured | ratio | bar | |\n|---|---|---|---|---|');
for (const { what, measured, ratio, bar, isMet } of rows)
  console.log(`| ${what} | ${measured} | ${ratio?.toFixed(2) ?? ''} | ${bar} | ${isMet ? 'met' : 'NOT MET'} |`);
process.exit(rows.every(({ isMet }) => isMet) ? 0 : 1);
