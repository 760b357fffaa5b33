import { setImmediate as breathe } from 'node:timers/promises';
import { type Database, inTransaction } from '../../db/index.ts';
import { circleOf } from '../circle.ts';
import { IMPORTED, type KnownFact, openFactBook, type Telling } from '../fact-book.ts';
import { readKnownFacts } from '../known-facts.ts';
import type { Feed, WatchedAccount } from './find-feed.ts';
import type { StatementRow } from './read-statement.ts';

/** What importing a row would come to: told for the first time, told before, or against what was told before. */
export type RowFate = 'new' | 'known' | 'contradiction';

// Few at once: on one of the engines nobody else writes meanwhile.
const ROWS_AT_ONCE = 100;

/** Foretell what the inbox would make of the rows of a statement, were they imported now. Keeps nothing. */
export async function foretell(
  db: Database,
  { connection: { id: connectionId, stallId } }: Feed,
  account: WatchedAccount,
  rows: readonly StatementRow[],
): Promise<Map<StatementRow, RowFate>> {
  const circle = circleOf(account.stallId, { id: connectionId, stallId });
  const tellings = rows.map(({ event }) => ({ space: IMPORTED, connectionId, circle, event }));
  const known = new Map<string, KnownFact>();
  for (let start = 0; start < tellings.length; start += ROWS_AT_ONCE) {
    // An engine in this process answers at once: without a breath nobody else would be answered meanwhile.
    await breathe();
    const some = tellings.slice(start, start + ROWS_AT_ONCE);
    for (const fact of await inTransaction(db, (tx) => readKnownFacts(tx, some))) known.set(fact.id, fact);
  }
  const fates = judgeInTurn([...known.values()], tellings);
  return new Map(rows.map((row, at) => [row, fates[at] ?? 'new']));
}

/** Judge tellings in their order: a fact that one of them told stands for none after it. */
export function judgeInTurn(known: readonly KnownFact[], tellings: readonly Telling[]): RowFate[] {
  const book = openFactBook(known);
  return tellings.map(({ space, connectionId, circle, event }) => {
    const judgement = book.judge({ space, connectionId, circle, event });
    if (judgement.kind === 'known' && judgement.isNewName) {
      judgement.fact.names.push({ space, connectionId, providerEventId: event.providerEventId });
      book.add(judgement.fact);
    }
    return judgement.kind;
  });
}
