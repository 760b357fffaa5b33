import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { findHead, findNewestHead, readPublicKey } from '../src/audit/index.ts';
import { dialectOf, openDatabase } from '../src/db/index.ts';
import { readEnv } from '../src/env.ts';
import {
  exportLedger,
  isExportFormat,
  toHeadNotice,
  type Verification,
  verifyExport,
  verifyMarket,
} from '../src/ledger/index.ts';

const USAGE = `Usage: npm run ledger -- export --market SLUG --format ndjson|csv|hledger
       npm run ledger -- verify [--market SLUG]
       npm run ledger -- verify FILE [--key HEX|PUBLIC.pem]...
       npm run ledger -- head --market SLUG [--date YYYY-MM-DD]
To keep an export in a file: npm run -s ledger -- export …; without -s npm writes two lines of its own above it.`;
const { values, positionals } = readArguments();
const [command, file] = positionals;

if (command === 'verify' && file) {
  const trusted = values.key.map((told) => readPublicKey(told) ?? fail(`${told} is no public key`));
  const input = createReadStream(file, { highWaterMark: 1 << 20 });
  // A file that cannot be read is not a broken one.
  const found = await verifyExport(input, trusted).catch((error: Error) => fail(error.message));
  process.exitCode = report(file, found);
} else if (command === 'verify' || command === 'export' || command === 'head') {
  const db = openDatabase(readEnv(process.env).DATABASE_URL);
  // Every page is read once; a server's cache of them would only take memory here.
  if (dialectOf(db) === 'sqlite') await sql`pragma cache_size = -4096`.execute(db);
  const all = await db.selectFrom('Market').select(['id', 'slug', 'name']).orderBy('slug').execute();
  const markets = all.filter(({ slug }) => values.market === undefined || slug === values.market);
  const [market] = markets;
  if (!market) fail(`there is no market "${values.market}"; known: ${all.map(({ slug }) => slug).join(', ')}`);
  if (command === 'verify') {
    const { proofs } = await import('../src/reports/index.ts');
    for (const { id, slug } of markets) {
      const verification = await verifyMarket(db, id, proofs);
      process.exitCode = report(slug, verification) || process.exitCode;
    }
  } else if (!values.market) {
    fail(USAGE);
  } else if (command === 'head') {
    const head = await (values.date ? findHead(db, market.id, values.date) : findNewestHead(db, market.id));
    if (head) process.stdout.write(toHeadNotice(head, market.name));
    else fail(`${market.name}: chưa có đầu sổ đã ký${values.date ? ` của ngày ${values.date}` : ''}`);
  } else {
    if (!isExportFormat(values.format)) fail(USAGE);
    for await (const piece of exportLedger(db, market, values.format))
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
  await db.destroy();
} else {
  fail(USAGE);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        market: { type: 'string' },
        format: { type: 'string', default: 'ndjson' },
        date: { type: 'string' },
        key: { type: 'string', multiple: true, default: [] },
      },
    });
  } catch (error) {
    return fail(`${(error as Error).message}\n${USAGE}`);
  }
}

function report(name: string, { intact, entries, heads, firstBroken }: Verification): number {
  if (intact) console.log(`${name}: intact, ${entries} rows, ${heads} signed days`);
  else console.log(`${name}: BROKEN at row ${firstBroken?.seq}: ${firstBroken?.reason}`);
  return intact ? 0 : 1;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
