import { createHash } from 'node:crypto';
import type { StatementImportView } from '@choso/shared/contracts';
import { witness } from '../../audit/index.ts';
import { insertMany, inTransaction, newId } from '../../db/index.ts';
import type { Inbox } from '../inbox.ts';
import type { Feed } from './find-feed.ts';
import { type HandedIn, type ReadDeps, readForFeed } from './read-for-feed.ts';
import { readOutcome } from './read-outcome.ts';
import { type StatementRow, toShownRow } from './read-statement.ts';
import { StatementRefused } from './refusal.ts';
import { keepRejectedRows } from './rejected-rows.ts';
import { toBody } from './row-body.ts';

/** What importing needs. */
export interface ImportDeps extends ReadDeps {
  inbox: Inbox;
}

// Notifications that arrive meanwhile wait behind this many rows at most.
const ROWS_AT_ONCE = 100;
const SHOWN_REJECTED = 1000;

/**
 * Import a statement: every row through the inbox, where the same money told before counts as a repeat. Then the
 * rows that were not taken are kept and the import is recorded, and witnessed in the market's chain with who did it and
 * the hash of the file.
 *
 * Throws `StatementRefused` and has then kept nothing. An import that the machine interrupts is imported again.
 */
export async function importStatement(
  deps: ImportDeps,
  feed: Feed,
  handedIn: HandedIn,
  createdBy: string,
): Promise<StatementImportView> {
  const { db, clock, inbox } = deps;
  const { connection } = feed;
  const { statement, account } = await readForFeed(deps, feed, handedIn);
  const { rows, rejected, format, problem, inVnd, outVnd } = statement;
  if (problem) throw new StatementRefused(problem.code, problem.detail, rejected);
  if (!account || !format) throw new StatementRefused('statement/other-account');

  const id = newId();
  const began = clock();
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const receive = (row: StatementRow) =>
      inbox.receive(connection, 'import', toBody(id, row), { kind: 'events', events: [row.event] });
    await Promise.all(rows.slice(start, start + ROWS_AT_ONCE).map(receive));
  }

  const outcome = await readOutcome(db, { id, connectionId: connection.id, began });
  const notTaken = [...rejected, ...outcome.rejected].sort((one, other) => one.row - other.row);
  const fileHash = createHash('sha256').update(handedIn.file).digest('hex');
  const counts = {
    acceptedCount: outcome.accepted,
    repeatCount: outcome.repeats,
    rejectedCount: notTaken.length,
  };
  const record = { connectionId: connection.id, fileName: handedIn.fileName, fileHash, format, createdBy, ...counts };
  await keepRejectedRows(db, id, notTaken);
  await inTransaction(db, async (tx) => {
    await insertMany(tx, 'StatementImport', [{ id, ...record, createdAt: began }]);
    const facts = { ...record, accountNumber: account.accountNumber, inVnd, outVnd };
    const { marketId } = account;
    await witness(tx, [{ marketId, actor: createdBy, action: 'statement.imported', subject: id, facts }], clock());
  });
  const { accepted, repeats, booked } = outcome;
  return {
    id,
    accepted,
    repeats,
    rejectedCount: notTaken.length,
    rejected: notTaken.slice(0, SHOWN_REJECTED).map(toShownRow),
    booked,
  };
}
