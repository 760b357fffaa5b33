import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { lookAtPiece, type Sight } from './look-at-piece.ts';

/** How many threads help, and how many bytes are read before they are started. */
export interface Help {
  threads: number;
  after: number;
}

// To start them takes as long as to look at a few thousand rows.
const HELP: Help = { threads: Math.min(3, availableParallelism() - 1), after: 1 << 24 };
const MOST_WAITING = 2;

/** Look at the pieces of an export, a large one in several threads; gives what each holds, in their order. */
export async function* lookAtPieces(pieces: AsyncIterable<Buffer>, help: Help = HELP): AsyncGenerator<Sight[]> {
  const helpers: Helper[] = [];
  const looks: (Sight[] | Promise<Sight[]>)[] = [];
  let read = 0;
  try {
    for await (const piece of pieces) {
      read += piece.length;
      while (read > help.after && helpers.length < help.threads) helpers.push(startHelper());
      const helper = helpers.find((one) => one.waiting() < MOST_WAITING);
      looks.push(helper ? helper.look(piece) : lookAtPiece(piece));
      if (looks.length > helpers.length * (MOST_WAITING + 1)) yield await (looks.shift() as Sight[]);
    }
    for (const look of looks) yield await look;
  } finally {
    await Promise.all(helpers.map((helper) => helper.end()));
  }
}

interface Helper {
  waiting(): number;
  /** Takes the piece's memory. */
  look(piece: Buffer): Promise<Sight[]>;
  end(): Promise<unknown>;
}

function startHelper(): Helper {
  const thread = new Worker(new URL('./look-thread.mjs', import.meta.url));
  const waiting: ((sights: Sight[]) => void)[] = [];
  const failed = new Promise<never>((_, reject) => thread.once('error', reject));
  // Whoever waits for what the thread saw hears it in turn, and nobody before.
  failed.catch(() => {});
  thread.on('message', (sights: Sight[]) => waiting.shift()?.(sights));
  return {
    waiting: () => waiting.length,
    look(piece) {
      const sights = Promise.race([failed, new Promise<Sight[]>((resolve) => waiting.push(resolve))]);
      sights.catch(() => {});
      thread.postMessage(piece, [piece.buffer as ArrayBuffer]);
      return sights;
    },
    end: () => thread.terminate(),
  };
}
