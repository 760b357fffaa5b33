import { Worker } from 'node:worker_threads';
import type { WorkerAnswer, WorkerTask } from './answer-from-worker.ts';
import type { ReadOptions, Statement } from './read-statement.ts';
import { StatementRefused } from './refusal.ts';
import { checkArchive } from './table/check-archive.ts';
import { isWorkbook } from './table/sniff-file.ts';

/** Reads a file; who calls it decides how many are read at once. */
export type ReadFile = (file: Buffer, options: ReadOptions) => Promise<Statement>;

/** What reading one file may cost before it is ended. */
export interface ReadingLimits {
  ms: number;
  heapMb: number;
}

const LIMITS: ReadingLimits = { ms: 20_000, heapMb: 256 };
const YOUNG_SHARE = 8;

/**
 * Read a statement's file in a thread of its own.
 *
 * Throws `StatementRefused`: what the readers refuse, and `statement/too-heavy` for a file that wants more memory or
 * time than its limits. A workbook's table of contents is judged before the thread begins.
 */
export async function readStatementFile(file: Buffer, options: ReadOptions, limits = LIMITS): Promise<Statement> {
  if (isWorkbook(file)) await checkArchive(file);
  const answer = await askWorker({ file, options }, limits);
  if (answer.kind === 'refused') throw new StatementRefused(answer.code, answer.detail);
  return answer.statement;
}

function askWorker(task: WorkerTask, { ms, heapMb }: ReadingLimits): Promise<WorkerAnswer> {
  const young = Math.ceil(heapMb / YOUNG_SHARE);
  const worker = new Worker(new URL('./statement-worker.mjs', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: heapMb - young, maxYoungGenerationSizeMb: young },
    // What a library prints about a stranger's file is nobody's concern.
    stdout: true,
    stderr: true,
  });
  return new Promise<WorkerAnswer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new StatementRefused('statement/too-heavy', `more than ${ms} ms`)), ms);
    worker.once('message', resolve);
    worker.once('error', (error: Error & { code?: string }) => {
      const isTooHeavy = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isTooHeavy ? new StatementRefused('statement/too-heavy', `more than ${heapMb} MB`) : error);
    });
    worker.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the reader of a statement ended with ${code}`));
    });
  }).finally(() => worker.terminate());
}
