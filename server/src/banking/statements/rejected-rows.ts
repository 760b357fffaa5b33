import { setImmediate as nextTurn } from 'node:timers/promises';
import type { KeptRejectedRowView } from '@choso/shared/contracts';
import { recognizeReason } from '@choso/shared/reasons';
import { type Database, insertMany, inTransaction } from '../../db/index.ts';
import { type Page, pageFrom } from '../../http/index.ts';
import type { RejectedRow } from './read-statement.ts';

// Whoever writes meanwhile waits behind this many at most; an engine takes sixteen megabytes in one statement.
const MOST_AT_ONCE = { rows: 200, letters: 1_000_000 };
const LETTERS_OF_A_PAGE = 1_000_000;

/**
 * Keep the rows of an import that were not taken, whole, a part at a time. They are told of once the import itself is
 * recorded; what an interrupted import kept, nobody asks for.
 */
export async function keepRejectedRows(
  db: Database,
  importId: string,
  rejected: readonly RejectedRow[],
): Promise<void> {
  const rows = rejected.map(({ row, reason, cells }) => ({
    importId,
    rowNumber: row,
    reason,
    cells: JSON.stringify(cells),
  }));
  for (const part of cut(rows, MOST_AT_ONCE)) {
    await inTransaction(db, (tx) => insertMany(tx, 'RejectedRow', part));
    await nextTurn();
  }
}

/** A page of the rows of an import that were not taken, in the order of the file. Rows that are very wide make it end early. */
export async function listRejectedRows(
  db: Database,
  { importId, after, limit }: { importId: string; after: number; limit: number },
): Promise<Page<KeptRejectedRowView>> {
  const rows = await db
    .selectFrom('RejectedRow')
    .select(['rowNumber', 'reason', 'cells'])
    .where('importId', '=', importId)
    .where('rowNumber', '>', after)
    .orderBy('rowNumber')
    .limit(limit + 1)
    .execute();
  const [fitting = []] = cut(rows, { rows: limit, letters: LETTERS_OF_A_PAGE });
  return pageFrom(
    rows,
    fitting.length,
    ({ rowNumber }) => String(rowNumber),
    ({ rowNumber, reason, cells }) => ({
      row: rowNumber,
      reason,
      why: recognizeReason(reason),
      cells: JSON.parse(cells) as string[],
    }),
  );
}

/** Rows in parts of so many rows and letters of cells at most, or of one row that has more by itself. */
function cut<Row extends { cells: string }>(rows: readonly Row[], most: { rows: number; letters: number }): Row[][] {
  const parts: Row[][] = [];
  let part: Row[] = [];
  let letters = 0;
  for (const row of rows) {
    letters += row.cells.length;
    if (part.length === 0 || part.length === most.rows || letters > most.letters) {
      part = [];
      parts.push(part);
      letters = row.cells.length;
    }
    part.push(row);
  }
  return parts;
}
