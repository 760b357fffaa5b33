import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { verifyFile } from '../../server/commands/verify-ledger.mjs';
import { createChainWalk, GENESIS_HASH } from '../../server/src/audit/index.ts';
import { verifyExport } from '../../server/src/ledger/index.ts';
import { linksOf } from './ledger-rows.mjs';

const PAYMENTS = 100_000;
const ROUNDS = 5;
const PIECE = 1 << 20;
const BAR = 200_000;

/** Rows of a chain walked per second: each hash recomputed; in an export each entry added up again too. */
export async function benchChain() {
  const links = linksOf(1, PAYMENTS, { seq: 0, hash: GENESIS_HASH }, { isAsked: true });
  const { seq, hash } = links.at(-1);
  const bytes = Buffer.from([...links.map(inOrder), { head: { seq, hash } }].map(toLine).join(''));
  const folder = mkdtempSync(join(tmpdir(), 'choso-bench-'));
  const file = join(folder, 'export.ndjson');
  writeFileSync(file, bytes);

  const inMemory = () => {
    const walk = createChainWalk();
    return links.every((link) => walk.check(link) === null);
  };
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, at) =>
    bytes.subarray(at * PIECE, (at + 1) * PIECE),
  );
  const rows = [
    await measure('chain rows walked per second of the processor, in memory', links.length, inMemory, BAR),
    await measure(
      'rows of an export walked and added up, the same',
      links.length,
      async () => (await verifyExport(Readable.from(pieces))).intact,
      BAR,
    ),
    await measure(
      'rows of an export file checked by the verifier that stands alone, the same',
      links.length,
      async () => (await verifyFile(file)).broken === null,
      BAR / 4,
    ),
  ];
  rmSync(folder, { recursive: true });
  return rows;
}

/** The fields in the order of the table's columns, as an export has them. */
function inOrder({ marketId, seq, ...link }) {
  return { marketId, seq, ...link };
}

const toLine = (value) => `${JSON.stringify(value)}\n`;

/** Rows per second of the processor: a second on the wall would belong to whatever else runs on the machine. */
async function measure(what, count, isIntact, bar) {
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    if (!(await isIntact())) throw new Error(`${what}: the chain is whole and was called broken`);
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, count / ((user + system) / 1_000_000));
  }
  return { what, measured: `${Math.round(best)}/s`, bar: `≥ ${bar}/s`, isMet: best >= bar };
}
