import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileServer } from '../../server/commands/compile.mjs';
import { verifyFile } from '../../server/commands/verify-ledger.mjs';
import { createChainWalk, GENESIS_HASH } from '../../server/src/audit/index.ts';
import { verifyExport } from '../../server/src/ledger/index.ts';
import { linksOf } from './ledger-rows.mjs';

const START = { seq: 0, hash: GENESIS_HASH };
const IN_MEMORY = 100_000;
const PAYMENTS = 500_000;
const CHUNK = 5_000;
const ROUNDS = 5;
const PIECE = 1 << 20;
const BAR = 200_000;

/** Rows of a chain checked per second: in memory by one thread, and from an export file of a million to the verdict. */
export async function benchChain() {
  // The threads that help are compiled, as in `npm run ledger`.
  process.env.SERVER_PROGRAM = compileServer('bench');
  const folder = mkdtempSync(join(tmpdir(), 'choso-bench-'));
  const file = join(folder, 'export.ndjson');
  const rows = [await benchInMemory()];
  writeExport(file);
  rows.push(
    await measure(
      'rows of an export of 1,000,000 checked per second, from the file to the verdict',
      2 * PAYMENTS,
      async () => (await verifyExport(createReadStream(file, { highWaterMark: PIECE }))).intact,
      'wall',
    ),
    await measure(
      'the same by the verifier that stands alone',
      2 * PAYMENTS,
      async () => (await verifyFile(file)).broken === null,
      'wall',
    ),
  );
  rmSync(folder, { recursive: true });
  return rows;
}

function benchInMemory() {
  const links = linksOf(1, IN_MEMORY, START, { isAsked: true });
  const walk = () => {
    const { check } = createChainWalk();
    return links.every((link) => check(link) === null);
  };
  return measure('chain rows walked per second of one processor, in memory', links.length, walk, 'processor');
}

function writeExport(file) {
  const out = openSync(file, 'w');
  let head = START;
  for (let from = 1; from <= PAYMENTS; from += CHUNK) {
    const links = linksOf(from, from + CHUNK - 1, head, { isAsked: true });
    head = links.at(-1);
    writeSync(out, links.map(inOrder).map(toLine).join(''));
  }
  writeSync(out, toLine({ head: { seq: head.seq, hash: head.hash } }));
  closeSync(out);
}

/** The fields in the order of the table's columns, as an export has them. */
function inOrder({ marketId, seq, ...link }) {
  return { marketId, seq, ...link };
}

const toLine = (value) => `${JSON.stringify(value)}\n`;

/**
 * The best of some rounds. `by` says whose seconds count: the processor's where one thread works, those on the wall where
 * several do; those belong to whatever else runs on the machine too, so the processor's are told beside them.
 */
async function measure(what, count, isIntact, by) {
  const best = { wall: 0, processor: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const [began, before] = [performance.now(), process.cpuUsage()];
    if (!(await isIntact())) throw new Error(`${what}: the chain is whole and was called broken`);
    const { user, system } = process.cpuUsage(before);
    best.wall = Math.max(best.wall, count / ((performance.now() - began) / 1000));
    best.processor = Math.max(best.processor, count / ((user + system) / 1_000_000));
  }
  const beside = by === 'wall' ? `; ${Math.round(best.processor)} per second of a processor` : '';
  return { what, measured: `${Math.round(best[by])}/s${beside}`, bar: `≥ ${BAR}/s`, isMet: best[by] >= BAR };
}
