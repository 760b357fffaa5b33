import { type Answer, type Channel, type Engine, isReading, type Statement } from '../channel.ts';
import type { Turns } from '../turns.ts';
import { openReader, openWriter } from './sqlite-file.ts';

/**
 * An engine over one SQLite file: who writes waits for a turn, while reads outside of transactions see what is committed
 * and wait for nobody.
 */
export function createSqliteEngine(path: string, turns: Turns): Engine {
  const writer = openWriter(path);
  // What is in memory is seen by the connection that wrote it, and by no other.
  const reader = path === ':memory:' ? null : openReader(path);

  const openChannel = async (): Promise<Channel> => {
    let endTurn: (() => void) | null = null;
    const release = () => {
      endTurn?.();
      endTurn = null;
    };
    const run = async (statements: readonly Statement[]): Promise<Answer[]> => {
      if (reader && !endTurn && statements.every(isReading)) return reader.run(statements);
      const isLone = !endTurn && statements[0]?.sql !== 'begin';
      endTurn ??= await turns.take();
      try {
        const answers = writer.run(statements);
        if (ENDS.has(statements.at(-1)?.sql ?? '')) release();
        return answers;
      } finally {
        if (isLone) release();
      }
    };
    return { run, worksBeside: false, release };
  };
  const close = async () => {
    writer.close();
    reader?.close();
  };
  return { openChannel, close };
}

const ENDS = new Set(['commit', 'rollback']);
