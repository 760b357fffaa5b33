import type { StatementMapping } from '@choso/shared/contracts';
import { sayReason } from '@choso/shared/reasons';
import type { Database } from '../../db/index.ts';
import { findAlike } from './find-alike.ts';
import { type Feed, findOnlyAccount, findWatched, type WatchedAccount } from './find-feed.ts';
import type { ReadFile } from './read-file.ts';
import { type Statement, toFilled } from './read-statement.ts';
import { readTold } from './read-told.ts';

/** A file that somebody hands in, and what they say about it. */
export interface HandedIn {
  file: Buffer;
  fileName: string;
  accountNumber: string | null;
  mapping: StatementMapping | null;
  /** Whether rows are taken that look like what another channel told, though no number proves it. */
  takeAlike: boolean;
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
  if (account && !statement.problem && !handedIn.takeAlike)
    return { statement: await holdAlikeBack(db, statement, account), account };
  if (account || statement.problem) return { statement, account };
  const problem = { code: 'statement/other-account', detail: `${number} is not an account of this feed` } as const;
  return { statement: { ...statement, problem }, account: null };
}

/** Take out the rows that would probably count the same money twice; a person who knows better says so. */
async function holdAlikeBack(db: Database, statement: Statement, account: WatchedAccount): Promise<Statement> {
  const { fresh, told } = await readTold(db, account, statement.rows);
  const alike = new Set(findAlike(fresh, told));
  const held = [...alike].map(({ row, cells }) => ({
    row,
    reason: sayReason('row/alike', {}),
    cells: toFilled(cells),
  }));
  return {
    ...statement,
    rows: statement.rows.filter((row) => !alike.has(row)),
    rejected: [...statement.rejected, ...held].sort((one, other) => one.row - other.row),
  };
}
