import { parentPort, workerData } from 'node:worker_threads';
import { type ReadOptions, readStatement, type Statement } from './read-statement.ts';
import { StatementRefused } from './refusal.ts';
import { readTables } from './table/read-tables.ts';

/** What the thread is given, and what it answers. */
export interface WorkerTask {
  file: Uint8Array;
  options: ReadOptions;
}
export type WorkerAnswer =
  | { kind: 'read'; statement: Statement }
  | { kind: 'refused'; code: StatementRefused['code']; detail: string };

async function answer({ file, options }: WorkerTask): Promise<WorkerAnswer> {
  try {
    return { kind: 'read', statement: readStatement(await readTables(Buffer.from(file)), options) };
  } catch (error) {
    if (error instanceof StatementRefused) return { kind: 'refused', code: error.code, detail: error.message };
    throw error;
  }
}

parentPort?.postMessage(await answer(workerData as WorkerTask));
