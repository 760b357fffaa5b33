import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDatabase } from '../src/db/index.ts';
import { readEnv } from '../src/env.ts';
import { exportLedger, isExportFormat, type Verification, verifyExport, verifyMarket } from '../src/ledger/index.ts';

import { proveBills, proveDecisions, proveTransactions } from '../src/payments/index.ts';

const USAGE =
  'Usage: npm run ledger -- export --market SLUG --format ndjson|csv|hledger\n       npm run ledger -- verify [FILE] [--market SLUG]';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { market: { type: 'string' }, format: { type: 'string', default: 'ndjson' } },
});
const [command, file] = positionals;

if (command === 'verify' && file) {
  process.exitCode = report(file, await verifyExport(createReadStream(file)));
} else if (command === 'verify' || command === 'export') {
  const db = openDatabase(readEnv(process.env).DATABASE_URL);
  const all = await db.selectFrom('Market').select(['id', 'slug']).orderBy('slug').execute();
  const markets = all.filter(({ slug }) => values.market === undefined || slug === values.market);
  if (markets.length === 0)
    fail(`there is no market "${values.market}"; known: ${all.map(({ slug }) => slug).join(', ')}`);
  if (command === 'verify') {
    for (const { id, slug } of markets)
      process.exitCode = report(slug, await verifyMarket(db, id, [proveTransactions, proveBills, proveDecisions])) || process.exitCode;
  } else {
    const [market] = markets;
    if (!values.market || !market || !isExportFormat(values.format)) fail(USAGE);
    for await (const piece of exportLedger(db, market, values.format))
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
  await db.destroy();
} else {
  fail(USAGE);
}

function report(name: string, { intact, entries, firstBroken }: Verification): number {
  if (intact) console.log(`${name}: intact, ${entries} rows`);
  else console.log(`${name}: BROKEN at row ${firstBroken?.seq}: ${firstBroken?.reason}`);
  return intact ? 0 : 1;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
