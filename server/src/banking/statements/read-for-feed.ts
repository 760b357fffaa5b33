import type { StatementMapping } from '@choso/shared/contracts';
import type { Database } from '../../db/index.ts';
import { type Feed, findOnlyAccount, findWatched, type WatchedAccount } from './find-feed.ts';
import type { ReadFile } from './read-file.ts';
import type { Statement } from './read-statement.ts';

/** A file that somebody hands in, and what they say about it. */
export interface HandedIn {
  file: Buffer;
  fileName: string;
  accountNumber: string | null;
  mapping: StatementMapping | null;
}

/** A statement, and the account of the feed that it is of; null when its `problem` says why it has none. */
export interface ReadForFeed {
  statement: Statement;
  account: WatchedAccount | null;
}

/** What reading for a feed needs. */
export interface ReadDeps {
  db: Database;
  clock: () => number;
  readFile: ReadFile;
}

/** Read a statement for a feed, which takes those of its own accounts only. Throws `StatementRefused`. */
export async function readForFeed(deps: ReadDeps, feed: Feed, handedIn: HandedIn): Promise<ReadForFeed> {
  const { db, clock, readFile } = deps;
  const { file, mapping } = handedIn;
  const accountNumber = handedIn.accountNumber ?? (await findOnlyAccount(db, feed));
  const statement = await readFile(file, { now: clock(), accountNumber, mapping });
  const number = statement.accountNumber;
  const account = number === null ? null : await findWatched(db, feed, number);
  if (account || statement.problem) return { statement, account };
  const problem = { code: 'statement/other-account', detail: `${number} is not an account of this feed` } as const;
  return { statement: { ...statement, problem }, account: null };
}
