import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fillLedger } from './ledger-fixture.mjs';

const root = resolve(import.meta.dirname, '../..');
const ENTRIES = 1_000_000;
const MOST_MB = 150;

/** The most memory that `npm run ledger -- export` ever held, and how fast it was, over a ledger of a million entries. */
export async function benchExport() {
  const folder = mkdtempSync(join(tmpdir(), 'choso-bench-'));
  const file = join(folder, 'choso.db');
  await fillLedger(file, ENTRIES);
  // The first run of a changed program compiles it, which is not the export's memory.
  await runLedger(file, 'head', '--market', 'cho-go-cong');
  const rows = [];
  for (const [format, linesOfAll] of Object.entries({
    ndjson: ENTRIES + 1,
    csv: 2 * ENTRIES + 1,
    hledger: 4 * ENTRIES,
  })) {
    const { peakMb, lines, seconds } = await runLedger(file, 'export', '--market', 'cho-go-cong', '--format', format);
    if (lines < linesOfAll) throw new Error(`the export as ${format} has ${lines} lines`);
    rows.push({
      what: `peak memory of an export of ${ENTRIES} entries as ${format}`,
      measured: `${peakMb.toFixed(0)} MB, ${Math.round(ENTRIES / seconds)} entries/s`,
      bar: `≤ ${MOST_MB} MB`,
      isMet: peakMb <= MOST_MB,
    });
  }
  rmSync(folder, { recursive: true });
  return rows;
}

// Tells its peak when it ends. What `resourceUsage` says would include this process, from which it was forked.
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from 'node:fs';
  process.on('exit', () => process.stderr.write(readFileSync('/proc/self/status', 'utf8').match(/VmHWM:.*/)[0]));
`)}`;

/** Run the command as `package.json` has it; counts the lines it writes. */
async function runLedger(file, ...asked) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [, ...args] = scripts.ledger.split(' ');
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', TELL_PEAK, ...args, ...asked], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: `file:${file}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [told, lines] = ['', 0];
  child.stderr.on('data', (piece) => {
    told += piece;
  });
  for await (const piece of child.stdout)
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines += 1;
  const [, peakKb] = /VmHWM:\s+(\d+) kB/.exec(told) ?? [];
  if (!peakKb) throw new Error(`no peak was told: ${told}`);
  return { peakMb: Number(peakKb) / 1024, lines, seconds: (performance.now() - began) / 1000 };
}
